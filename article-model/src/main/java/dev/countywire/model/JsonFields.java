package dev.countywire.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Fields in the forms of the contract: what is absent or empty is not written.
final class JsonFields {
  private JsonFields() {}

  /// Writes one value of a list.
  interface Writer<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }

  static <T> void list(JsonGenerator json, String name, List<T> values, Writer<T> writer)
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

  static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
    list(json, name, values, JsonGenerator::writeString);
  }

  static void string(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  static void time(JsonGenerator json, String name, @Nullable OffsetDateTime time)
      throws IOException {
    if (time != null) {
      json.writeStringField(name, ChinaTime.format(time));
    }
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  // four digits are more than any score means, and keep the bytes the same on every machine
  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
