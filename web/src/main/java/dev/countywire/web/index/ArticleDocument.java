package dev.countywire.web.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.Cleaning;
import dev.countywire.model.Entity;
import dev.countywire.model.MarkedText;
import dev.countywire.operations.stories.Telling;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One article as its page shows it.
///
/// @param listed what a list shows of it
/// @param title with its mentions
/// @param body with its mentions
/// @param mentions all of them
/// @param facts of the repairs
/// @param sectors codes, the likeliest first
/// @param eventType code of it
/// @param url where it stood, `http` or `https`, or `null`
/// @param ingestedAt time of the raw record, or `null`
/// @param others that tell the same story, the earliest first
public record ArticleDocument(
    Listed listed,
    MarkedText title,
    MarkedText body,
    List<Entity> mentions,
    Cleaning facts,
    List<String> sectors,
    String eventType,
    @Nullable String url,
    @Nullable Instant ingestedAt,
    List<Telling> others) {
  /// Copies the lists.
  public ArticleDocument {
    mentions = List.copyOf(mentions);
    sectors = List.copyOf(sectors);
    others = List.copyOf(others);
  }

  /// Id of the article.
  public String id() {
    return listed.id();
  }

  static ArticleDocument of(JsonNode source, List<Telling> others) {
    List<Entity> mentions = new ArrayList<>();
    for (JsonNode each : source.path("entities")) {
      Entity mention = StoredMention.read(each);
      if (mention != null) {
        mentions.add(mention);
      }
    }
    List<String> sectors = new ArrayList<>();
    source.path("sector_codes").forEach(code -> sectors.add(code.asText()));
    OffsetDateTime ingested = ChinaTime.parse(source.path("ingested_at").asText(""));
    return new ArticleDocument(
        Listed.of(source),
        MarkedText.of(source.path("title").asText(""), Entity.Field.TITLE, mentions),
        MarkedText.of(source.path("body").asText(""), Entity.Field.BODY, mentions),
        mentions,
        cleaning(source.path("cleaning")),
        sectors,
        source.path("event_type").asText("other"),
        link(source.path("url").path("full").asText("")),
        ingested == null ? null : ingested.toInstant(),
        others);
  }

  private static Cleaning cleaning(JsonNode stored) {
    List<Cleaning.Removed> removed = new ArrayList<>();
    for (JsonNode line : stored.path("removed")) {
      removed.add(
          new Cleaning.Removed(
              line.path("role").asText(""),
              line.path("rule").asText(""),
              line.path("text").asText("")));
    }
    return new Cleaning(
        removed,
        stored.path("removed_ratio").asDouble(),
        stored.path("glosses").asInt(),
        stored.path("bytes_repaired").asInt(),
        stored.path("unrepaired").asInt(),
        stored.path("characters_converted").asInt());
  }

  // an address from outside may be javascript: or worse
  private static @Nullable String link(String url) {
    try {
      URI address = new URI(url);
      String scheme = String.valueOf(address.getScheme());
      return address.getHost() != null && List.of("http", "https").contains(scheme) ? url : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }
}
