package dev.countywire.sink.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of one request: an action line before each value, the value's bytes as they came.
///
/// A newline in a value would begin an action of the value's author. In JSON a raw one can only be
/// white space, so it becomes a space.
final class BulkBody {
  private static final byte[] INDEX = ascii("{\"index\":{\"_id\":\"");
  private static final byte[] DELETE = ascii("{\"delete\":{\"_id\":\"");
  private static final byte[] VERSION = ascii("\",\"version\":");
  private static final byte[] TYPE = ascii(",\"version_type\":\"external_gte\"}}\n");

  private static final byte[] NEWLINE = {'\n'};
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
  private static final long RETURNS = 0x0D0D0D0D0D0D0D0DL;

  private final byte[] bytes;
  private int length;

  private BulkBody(int capacity) {
    bytes = new byte[capacity];
  }

  /// Writes the items in their order.
  static byte[] of(List<BulkItem> items) {
    BulkBody body = new BulkBody(Math.toIntExact(items.stream().mapToLong(BulkBody::size).sum()));
    items.forEach(body::write);
    return body.bytes;
  }

  // to the byte: megabytes that had to be copied once more would be garbage at once
  private static long size(BulkItem item) {
    byte @Nullable [] value = item.value();
    int action = (value == null ? DELETE : INDEX).length + VERSION.length + TYPE.length;
    int line = value == null ? 0 : value.length + NEWLINE.length;
    return (long) action + item.id().length() + item.version().header().length + line;
  }

  private void write(BulkItem item) {
    byte @Nullable [] value = item.value();
    append(value == null ? DELETE : INDEX);
    append(ascii(item.id()));
    append(VERSION);
    append(item.version().header());
    append(TYPE);
    if (value != null) {
      int start = length;
      append(value);
      onOneLine(start);
      append(NEWLINE);
    }
  }

  // eight bytes at a time: this pass over everything that is sent must not be seen in a profile
  private void onOneLine(int start) {
    int i = start;
    for (; i <= length - Long.BYTES; i += Long.BYTES) {
      long word = (long) WORDS.get(bytes, i);
      if (hasZero(word ^ NEWLINES) || hasZero(word ^ RETURNS)) {
        blank(i, i + Long.BYTES);
      }
    }
    blank(i, length);
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        bytes[i] = ' ';
      }
    }
  }

  // Bit Twiddling Hacks, "Determine if a word has a zero byte"
  private static boolean hasZero(long word) {
    return ((word - 0x0101010101010101L) & ~word & 0x8080808080808080L) != 0;
  }

  private void append(byte[] part) {
    System.arraycopy(part, 0, bytes, length, part.length);
    length += part.length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
