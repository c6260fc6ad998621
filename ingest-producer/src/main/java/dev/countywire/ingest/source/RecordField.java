package dev.countywire.ingest.source;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// The contract's fields by number, found by the bytes of their names.
final class RecordField {
  static final int ID = 0;
  static final int URL = 1;
  static final int SITE = 2;
  static final int TITLE = 3;
  static final int TEXT = 4;
  static final int CAPTURED_AT = 5;
  static final int SOURCE_FILE = 6;
  static final int COUNT = 7;

  private static final byte[][] NAMES = {
    "id".getBytes(US_ASCII),
    "url".getBytes(US_ASCII),
    "site".getBytes(US_ASCII),
    "title".getBytes(US_ASCII),
    "text".getBytes(US_ASCII),
    "captured_at".getBytes(US_ASCII),
    "source_file".getBytes(US_ASCII)
  };

  private RecordField() {}

  /// Number of the field with this name, or -1.
  static int of(byte[] bytes, int begin, int end) {
    for (int field = 0; field < COUNT; field++) {
      byte[] name = NAMES[field];
      if (Arrays.equals(name, 0, name.length, bytes, begin, end)) {
        return field;
      }
    }
    return -1;
  }
}
