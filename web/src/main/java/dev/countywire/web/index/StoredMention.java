package dev.countywire.web.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A mention as the index stores it, as far as pages show it.
final class StoredMention {
  private StoredMention() {}

  /// Reads a mention.
  ///
  /// @return `null` for one of a kind, a field or offsets that do not exist: a newer release wrote
  ///   it
  static @Nullable Entity read(JsonNode stored) {
    try {
      return new Entity(
          EntityType.valueOf(upper(stored.path("type"))),
          stored.path("text").asText(),
          stored.path("name").asText(),
          stored.path("id").asText(null),
          stored.path("role").asText(null),
          stored.path("role_full").asText(null),
          null,
          null,
          stored.path("begin").asInt(-1),
          stored.path("end").asInt(-1),
          Entity.Field.valueOf(upper(stored.path("field"))),
          stored.path("rule").asText(""));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String upper(JsonNode value) {
    return value.asText("").toUpperCase(Locale.ROOT);
  }
}
