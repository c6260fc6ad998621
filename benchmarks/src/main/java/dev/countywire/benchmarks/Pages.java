package dev.countywire.benchmarks;

import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RawArticleCodec.Decoded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Raw articles that the benchmarks run over.
public final class Pages {
  static final String SAMPLES =
      "countywire-cli/src/main/resources/dev/countywire/cli/samples.ndjson";

  private Pages() {}

  /// Raw records, one JSON object each: the bundled samples, or the NDJSON file of `-Dpages=FILE`.
  public static List<byte[]> raw() {
    Path file = Path.of(System.getProperty("pages", SAMPLES));
    try (var lines = Files.lines(file)) {
      return lines.map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "run from the project's root, or name an NDJSON file with -Dpages=FILE", missing);
    }
  }

  /// Their texts.
  static List<String> texts() {
    return raw().stream().map(Pages::article).map(RawArticle::text).toList();
  }

  private static RawArticle article(byte[] json) {
    return switch (RawArticleCodec.decode(json)) {
      case Decoded.Parsed(var article) -> article;
      case Decoded.Refused(var reason, var detail) ->
          throw new IllegalArgumentException(reason.code() + ": " + detail);
    };
  }
}
