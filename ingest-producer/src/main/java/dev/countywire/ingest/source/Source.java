package dev.countywire.ingest.source;

import dev.countywire.model.ChinaTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/// Something that articles come from: a file, a folder or standard input.
///
/// Files may be text (one article each), web pages (`.html`, `.htm`), NDJSON (`.ndjson`, `.jsonl`),
/// JSON (`.json`: an array, objects that follow each other, or one a line), CSV and TSV (`.csv`,
/// `.tsv`), web archives (`.warc`, `.wet`), each also packed by gzip or Zstandard.
///
/// @param label what was given, for messages; of a file or folder its whole path
/// @param totalBytes on disk, where that is known; for progress
/// @param fields what the records call their fields
/// @param opening starts reading
public record Source(String label, OptionalLong totalBytes, FieldMap fields, Opening opening) {
  /// Starts reading.
  @FunctionalInterface
  public interface Opening {
    /// The items from there on.
    ///
    /// @throws NoSource if there is nothing to read
    Items open(Start start);
  }

  /// The items from the first one on. The reader closes them.
  ///
  /// @throws NoSource if there is nothing to read
  public Items open() {
    return open(Start.BEGINNING);
  }

  /// The items from there on. The reader closes them.
  ///
  /// @throws NoSource if there is nothing to read
  public Items open(Start start) {
    return opening.open(start);
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
    check(path);
    OptionalLong size = size(path);
    if (size.isEmpty()) {
      throw new NoSource("there is no file in folder " + path);
    }
    return new Source(
        label(path), size, fields, start -> new PathItems(path, walk(path), fields, start));
  }

  /// A folder and whatever comes into it, until it is stopped.
  ///
  /// @param clock tells whether a file is still being written
  /// @param stop ends it when it is counted down
  /// @throws NoSource if the path is no folder or may not be read
  public static Source watch(
      Path folder, FieldMap fields, InstantSource clock, CountDownLatch stop) {
    check(folder);
    if (!Files.isDirectory(folder)) {
      throw new NoSource(folder + " is no folder, and only a folder can be watched");
    }
    return new Source(
        label(folder),
        OptionalLong.empty(),
        fields,
        start -> watched(folder, fields, start, clock, stop));
  }

  /// Standard input: NDJSON or JSON, also packed. It can be opened once.
  ///
  /// @param clock tells when reading began, which is `captured_at` of records without one
  public static Source stdin(InputStream in, InstantSource clock) {
    return stdin(in, clock, FieldMap.NONE);
  }

  /// The same, where records call their fields otherwise.
  public static Source stdin(InputStream in, InstantSource clock, FieldMap fields) {
    return new Source(
        "standard input",
        OptionalLong.empty(),
        fields,
        start -> {
          OffsetDateTime first =
              start.firstRead() == null ? ChinaTime.at(clock.instant()) : start.firstRead();
          return new StandardInput(in, new Intake(null, first, fields, null), start.within());
        });
  }

  private static void check(Path path) {
    if (!Files.exists(path)) {
      throw new NoSource("there is no file or folder " + path);
    }
    if (!Files.isReadable(path)) {
      throw new NoSource(path + " may not be read; check its permissions");
    }
  }

  private static String label(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static Items watched(
      Path folder, FieldMap fields, Start start, InstantSource clock, CountDownLatch stop) {
    try {
      return new WatchedFolder(folder, fields, start, clock, stop);
    } catch (IOException cause) {
      throw unlisted(folder, cause);
    }
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
