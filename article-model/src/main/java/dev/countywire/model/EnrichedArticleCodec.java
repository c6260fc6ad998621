package dev.countywire.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Enriched articles as JSON in UTF-8, on one line: these bytes are what Elasticsearch gets.
///
/// The same article gives the same bytes; absent fields and empty lists are left out.
public final class EnrichedArticleCodec {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private EnrichedArticleCodec() {}

  /// Writes the fields in the contract's order.
  public static byte[] encode(EnrichedArticle article) {
    return encodeOpen(article).json();
  }

  /// The same bytes, open for what the topology adds to an article that has it not yet.
  public static EncodedArticle encodeOpen(EnrichedArticle article) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(article.content().body().length() * 5 + 1024);
    int stateAt;
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      writeIdentity(json, article);
      stateAt = out.size() + json.getOutputBuffered();
      writeProvenance(json, article.provenance());
      writeContent(json, article.content());
      writeTags(json, article.tags());
      writeCleaning(json, article.cleaning());
      json.writeStringField("content_hash", article.contentHash());
      strings(json, "story_keys", article.storyKeys());
      json.writeNumberField("word_count", article.content().wordCount());
      json.writeObjectFieldStart("enricher");
      json.writeStringField("version", article.enricher().version());
      json.writeNumberField("generation", article.enricher().generation());
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new EncodedArticle(out.toByteArray(), stateAt);
  }

  private static void writeIdentity(JsonGenerator json, EnrichedArticle article)
      throws IOException {
    Provenance from = article.provenance();
    json.writeStringField("id", from.id());
    json.writeNumberField("schema_version", EnrichedArticle.SCHEMA_VERSION);
    time(json, "@timestamp", article.timestamp());
    Published published = article.content().published();
    if (published != null) {
      time(json, "published_at", published.at());
      json.writeStringField("published_precision", lower(published.precision()));
    }
    time(json, "captured_at", from.capturedAt());
    time(json, "ingested_at", from.ingestedAt());
  }

  private static void writeProvenance(JsonGenerator json, Provenance from) throws IOException {
    time(json, "first_seen_at", from.firstSeenAt());
    if (from.revision() != null) {
      json.writeNumberField("revision", from.revision());
    }
    ArticleUrl url = from.url();
    if (url != null) {
      json.writeObjectFieldStart("url");
      json.writeStringField("full", url.full());
      string(json, "domain", url.domain());
      string(json, "registered_domain", url.registeredDomain());
      json.writeEndObject();
    }
    string(json, "site", from.site());
    string(json, "source_file", from.sourceFile());
  }

  private static void writeContent(JsonGenerator json, Content content) throws IOException {
    string(json, "title", content.title());
    string(json, "subtitle", content.subtitle());
    json.writeStringField("body", content.body());
    strings(json, "captions", content.captions());
    string(json, "publisher", content.publisher());
    strings(json, "authors", content.authors());
    strings(json, "editors", content.editors());
    json.writeStringField("language", "zh");
    json.writeStringField("script", lower(content.script()));
  }

  private static void writeTags(JsonGenerator json, Tags tags) throws IOException {
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
    list(json, "place_locations", tags.placeLocations(), EnrichedArticleCodec::writePoint);
    writeMoney(json, tags);
    list(json, "sectors", tags.sectors(), EnrichedArticleCodec::writeSector);
    strings(json, "sector_codes", tags.sectors().stream().map(Sector::code).toList());
    if (!tags.sectors().isEmpty()) {
      json.writeStringField("sector", tags.sectors().getFirst().code());
    }
    json.writeStringField("event_type", tags.eventType().code());
    list(json, "entities", tags.entities(), EnrichedArticleCodec::writeEntity);
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
    List<BigDecimal> yuan = parts(tags, EntityType.MONEY, EnrichedArticleCodec::yuan);
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
    list(json, "evidence", sector.evidence(), EnrichedArticleCodec::writeEvidence);
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

  private static void writeCleaning(JsonGenerator json, Cleaning cleaning) throws IOException {
    json.writeObjectFieldStart("cleaning");
    list(json, "removed", cleaning.removed(), EnrichedArticleCodec::writeRemoved);
    json.writeNumberField("removed_ratio", rounded(cleaning.removedRatio()));
    json.writeNumberField("glosses", cleaning.glosses());
    json.writeNumberField("bytes_repaired", cleaning.bytesRepaired());
    json.writeNumberField("unrepaired", cleaning.unrepaired());
    json.writeNumberField("characters_converted", cleaning.charactersConverted());
    json.writeEndObject();
  }

  private static void writeRemoved(JsonGenerator json, Cleaning.Removed removed)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("role", removed.role());
    json.writeStringField("rule", removed.rule());
    json.writeStringField("text", removed.text());
    json.writeEndObject();
  }

  private interface Writer<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }

  private static <T> void list(JsonGenerator json, String name, List<T> values, Writer<T> writer)
      throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (T value : values) {
      writer.write(json, value);
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    list(json, name, values, JsonGenerator::writeString);
  }

  private static void string(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static void time(JsonGenerator json, String name, @Nullable OffsetDateTime time)
      throws IOException {
    if (time != null) {
      json.writeStringField(name, ChinaTime.format(time));
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  // four digits are more than any score means, and keep the bytes the same on every machine
  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
