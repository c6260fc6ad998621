package dev.countywire.ingest.source;

import dev.countywire.model.ChinaTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalLong;

/// Something that articles come from: a file, a folder or standard input.
///
/// Files may be text (one article each), NDJSON (`.ndjson`, `.jsonl`), JSON (`.json`: an array,
/// objects that follow each other, or one a line), CSV and TSV (`.csv`, `.tsv`), each also packed
/// by gzip or Zstandard.
///
/// @param label what was given, for messages
/// @param totalBytes on disk, where that is known; for progress
/// @param opening starts reading from the beginning
public record Source(String label, OptionalLong totalBytes, Opening opening) {
  /// Starts reading.
  @FunctionalInterface
  public interface Opening {
    /// The items from the first one on.
    ///
    /// @throws NoSource if there is nothing to read
    Items open();
  }

  /// The items from the first one on. The reader closes them.
  ///
  /// @throws NoSource if there is nothing to read
  public Items open() {
    return opening.open();
  }

  /// A file, or all files below a folder, sorted; hidden ones are left out.
  ///
  /// @throws NoSource if the path does not exist, may not be read, or holds no file
  public static Source at(Path path) {
    return at(path, FieldMap.NONE);
  }

  /// The same, where records call their fields otherwise.
  ///
  /// @throws NoSource if the path does not exist, may not be read, or holds no file
  public static Source at(Path path, FieldMap fields) {
    if (!Files.exists(path)) {
      throw new NoSource("there is no file or folder " + path);
    }
    if (!Files.isReadable(path)) {
      throw new NoSource(path + " may not be read; check its permissions");
    }
    OptionalLong size = size(path);
    if (size.isEmpty()) {
      throw new NoSource("there is no file in folder " + path);
    }
    return new Source(path.toString(), size, () -> new PathItems(path, walk(path), fields));
  }

  /// Standard input: NDJSON or JSON, also packed. It can be opened once.
  ///
  /// @param clock tells when reading began, which is `captured_at` of records without one
  public static Source stdin(InputStream in, InstantSource clock) {
    return stdin(in, clock, FieldMap.NONE);
  }

  /// The same, where records call their fields otherwise.
  public static Source stdin(InputStream in, InstantSource clock, FieldMap fields) {
    Intake intake = new Intake(null, ChinaTime.at(clock.instant()), fields);
    return new Source(
        "standard input",
        OptionalLong.empty(),
        () -> new OpenFile(in, Format.JSON, intake, Position.STDIN, () -> 0));
  }

  private static OptionalLong size(Path path) {
    try {
      return FolderWalk.size(path);
    } catch (IOException cause) {
      throw unlisted(path, cause);
    }
  }

  private static FolderWalk walk(Path path) {
    try {
      return new FolderWalk(path);
    } catch (IOException cause) {
      throw unlisted(path, cause);
    }
  }

  private static NoSource unlisted(Path path, IOException cause) {
    return new NoSource("folder " + path + " cannot be listed: " + OpenFile.cause(cause));
  }
}
