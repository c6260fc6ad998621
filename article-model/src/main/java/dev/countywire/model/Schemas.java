package dev.countywire.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// JSON Schemas (draft 2020-12) of both forms of an article, as text.
public final class Schemas {
  private Schemas() {}

  /// Of the values of `articles.raw`.
  public static String raw() {
    return read("raw-article.schema.json");
  }

  /// Of the values of `articles.enriched` and of the documents in the index.
  public static String enriched() {
    return read("enriched-article.schema.json");
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
