package dev.countywire.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file as it stood when it was opened. One that has changed since is another one, and is read
/// again.
///
/// @param name as in [Position]
/// @param size bytes on disk; -1 where there is no file to ask, as for standard input
/// @param modified milliseconds since 1970; of standard input, a hash of its first item
public record FileState(String name, long size, long modified) {
  static FileState of(String name, Path file) throws IOException {
    return new FileState(name, Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  /// What could not be opened, so that it is tried again by the next run.
  static FileState unopened(String name) {
    return new FileState(name, -1, -1);
  }

  /// For a person.
  public String describe() {
    return name.equals(Position.STDIN) ? "standard input" : name;
  }

  /// Whether the file could be opened and asked.
  public boolean isKnown() {
    return size >= 0;
  }
}
