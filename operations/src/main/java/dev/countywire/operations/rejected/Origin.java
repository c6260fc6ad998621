package dev.countywire.operations.rejected;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Which site a rejected record speaks of, as far as its bytes can be read.
final class Origin {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String UNKNOWN = "unknown";

  private Origin() {}

  /// The `site`, else the host of the `url`, of a raw or enriched article; `unknown` without both.
  static String of(byte @Nullable [] json) {
    String site = null;
    String host = null;
    if (json != null) {
      try (JsonParser parser = JSON.createParser(json)) {
        parser.nextToken();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
          JsonToken value = parser.nextToken();
          if (name.equals("site") && value == JsonToken.VALUE_STRING) {
            site = parser.getText();
          } else if (name.equals("url")) {
            host = value == JsonToken.VALUE_STRING ? host(parser.getText()) : domain(parser);
          } else {
            parser.skipChildren();
          }
        }
      } catch (IOException _) {
        // broken JSON is one of the reasons to be here; what was read until then counts
      }
    }
    return site != null ? site : host != null ? host : UNKNOWN;
  }

  private static @Nullable String domain(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return null;
    }
    String domain = null;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (name.equals("domain") && value == JsonToken.VALUE_STRING) {
        domain = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return domain;
  }

  private static @Nullable String host(String url) {
    try {
      return new URI(url).getHost();
    } catch (URISyntaxException _) {
      return null;
    }
  }
}
