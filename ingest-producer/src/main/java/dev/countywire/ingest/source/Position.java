package dev.countywire.ingest.source;

/// Where an item stands in its source.
///
/// @param file name relative to what was given, with `/` between folders; `-` for standard input
/// @param unit what `number` counts
/// @param number of the line or record, from 1; 0 where the whole file is the item
/// @param offset of the item's first byte in the file, unpacked
/// @param bytesRead of the whole source so far, as they lie on disk; for progress
public record Position(String file, Unit unit, long number, long offset, long bytesRead) {
  /// Name of standard input.
  public static final String STDIN = "-";

  /// What items are counted by.
  public enum Unit {
    /// The file is one item.
    FILE,
    /// One item a line.
    LINE,
    /// Items that follow each other in an array or archive.
    RECORD
  }

  /// For a person, such as `news/a.ndjson, line 3`.
  public String describe() {
    String name = file.equals(STDIN) ? "standard input" : file;
    return switch (unit) {
      case FILE -> name;
      case LINE -> name + ", line " + number;
      case RECORD -> name + ", record " + number;
    };
  }
}
