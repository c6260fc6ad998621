package dev.countywire.cli;

import dev.countywire.ingest.source.NoSource;
import dev.countywire.ingest.source.Source;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// What a person wrote behind `--input`.
final class Sources {
  private Sources() {}

  /// `-` is standard input, all else a path.
  ///
  /// @throws NoSource if there is nothing to read
  static Source of(String input, Context context) {
    if (input.equals("-")) {
      return Source.stdin(context.in(), context.clock());
    }
    try {
      return Source.at(Path.of(input));
    } catch (InvalidPathException _) {
      throw new NoSource("\"" + input + "\" is no path");
    }
  }
}
