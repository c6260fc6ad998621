package dev.countywire.model;

import static dev.countywire.model.JsonFields.list;
import static dev.countywire.model.JsonFields.lower;
import static dev.countywire.model.JsonFields.rounded;
import static dev.countywire.model.JsonFields.string;
import static dev.countywire.model.JsonFields.strings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an article is about, as the fields of its JSON: mentions in full, and flat lists of names
/// for facets.
final class TagsJson {
  private TagsJson() {}

  /// Writes the fields into the open object.
  static void write(JsonGenerator json, Tags tags) throws IOException {
    if (tags.region() != null) {
      writeRegion(json, tags.region());
    }
    strings(json, "places", names(tags, EntityType.PLACE));
    strings(json, "people", names(tags, EntityType.PERSON));
    strings(json, "governments", names(tags, EntityType.GOVERNMENT));
    strings(json, "organizations", names(tags, EntityType.ORGANIZATION));
    strings(json, "companies", names(tags, EntityType.COMPANY));
    strings(json, "zones", names(tags, EntityType.ZONE));
    strings(json, "initiatives", names(tags, EntityType.INITIATIVE));
    strings(json, "place_adcodes", parts(tags, EntityType.PLACE, Entity::id));
    list(json, "place_locations", tags.placeLocations(), TagsJson::writePoint);
    writeMoney(json, tags);
    list(json, "sectors", tags.sectors(), TagsJson::writeSector);
    strings(json, "sector_codes", tags.sectors().stream().map(Sector::code).toList());
    if (!tags.sectors().isEmpty()) {
      json.writeStringField("sector", tags.sectors().getFirst().code());
    }
    json.writeStringField("event_type", tags.eventType().code());
    list(json, "entities", tags.entities(), TagsJson::writeEntity);
  }

  private static List<String> names(Tags tags, EntityType type) {
    return parts(tags, type, Entity::name);
  }

  private static <T> List<T> parts(Tags tags, EntityType type, Function<Entity, @Nullable T> part) {
    Set<T> parts = new LinkedHashSet<>();
    for (Entity entity : tags.entities()) {
      T found = entity.type() == type ? part.apply(entity) : null;
      if (found != null) {
        parts.add(found);
      }
    }
    return List.copyOf(parts);
  }

  private static void writeRegion(JsonGenerator json, Region region) throws IOException {
    json.writeObjectFieldStart("region");
    json.writeStringField("adcode", region.adcode());
    json.writeStringField("name", region.name());
    strings(json, "path", region.path());
    json.writeStringField("level", lower(region.level()));
    if (region.location() != null) {
      json.writeFieldName("location");
      writePoint(json, region.location());
    }
    json.writeEndObject();
  }

  private static void writePoint(JsonGenerator json, GeoPoint point) throws IOException {
    json.writeStartObject();
    json.writeNumberField("lat", point.lat());
    json.writeNumberField("lon", point.lon());
    json.writeEndObject();
  }

  private static void writeMoney(JsonGenerator json, Tags tags) throws IOException {
    long mentions = tags.entities().stream().filter(e -> e.type() == EntityType.MONEY).count();
    if (mentions == 0) {
      return;
    }
    json.writeObjectFieldStart("money");
    List<BigDecimal> yuan = parts(tags, EntityType.MONEY, TagsJson::yuan);
    if (!yuan.isEmpty()) {
      json.writeNumberField("max_cny", Collections.max(yuan));
    }
    json.writeNumberField("mentions", mentions);
    json.writeEndObject();
  }

  private static @Nullable BigDecimal yuan(Entity money) {
    return money.value();
  }

  private static void writeSector(JsonGenerator json, Sector sector) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", sector.code());
    json.writeStringField("name", sector.name());
    json.writeNumberField("score", rounded(sector.score()));
    list(json, "evidence", sector.evidence(), TagsJson::writeEvidence);
    json.writeEndObject();
  }

  private static void writeEvidence(JsonGenerator json, Sector.Evidence evidence)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("text", evidence.text());
    json.writeNumberField("begin", evidence.begin());
    json.writeNumberField("end", evidence.end());
    json.writeEndObject();
  }

  private static void writeEntity(JsonGenerator json, Entity entity) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", lower(entity.type()));
    json.writeStringField("text", entity.text());
    json.writeStringField("name", entity.name());
    string(json, "id", entity.id());
    string(json, "role", entity.role());
    string(json, "role_full", entity.roleFull());
    if (entity.value() != null) {
      json.writeNumberField("value", entity.value());
    }
    Entity.Amount amount = entity.amount();
    if (amount != null) {
      json.writeObjectFieldStart("amount");
      json.writeNumberField("min", amount.min());
      json.writeNumberField("max", amount.max());
      json.writeStringField("currency", amount.currency());
      json.writeEndObject();
    }
    json.writeNumberField("begin", entity.begin());
    json.writeNumberField("end", entity.end());
    json.writeStringField("field", lower(entity.field()));
    json.writeStringField("rule", entity.rule());
    json.writeEndObject();
  }
}
