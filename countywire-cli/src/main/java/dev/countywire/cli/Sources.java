package dev.countywire.cli;

import dev.countywire.ingest.source.FieldMap;
import dev.countywire.ingest.source.NoSource;
import dev.countywire.ingest.source.Source;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// What a person wrote behind `--input`.
final class Sources {
  private Sources() {}

  /// `-` is standard input, all else a path.
  ///
  /// @throws NoSource if there is nothing to read
  static Source of(String input, Context context) {
    return of(input, FieldMap.NONE, context);
  }

  /// The same, where records call their fields otherwise.
  ///
  /// @throws NoSource if there is nothing to read
  static Source of(String input, FieldMap fields, Context context) {
    return input.equals("-")
        ? Source.stdin(context.in(), context.clock(), fields)
        : Source.at(path(input), fields);
  }

  /// A folder and whatever comes into it, until it is stopped.
  ///
  /// @throws NoSource if it is no folder
  static Source watched(String input, FieldMap fields, Context context, CountDownLatch stop) {
    return Source.watch(path(input), fields, context.clock(), stop);
  }

  private static Path path(String input) {
    try {
      return Path.of(input);
    } catch (InvalidPathException _) {
      throw new NoSource("\"" + input + "\" is no path");
    }
  }
}
