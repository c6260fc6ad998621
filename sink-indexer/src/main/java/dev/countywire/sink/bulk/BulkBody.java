package dev.countywire.sink.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  private final byte[] bytes;
  private int length;

  private BulkBody(int capacity) {
    bytes = new byte[capacity];
  }

  /// Writes the items in their order.
  static byte[] of(List<BulkItem> items) {
    long size = items.stream().mapToLong(Batch::bytes).sum() + items.size();
    BulkBody body = new BulkBody(Math.toIntExact(size));
    items.forEach(body::write);
    return body.length == body.bytes.length ? body.bytes : Arrays.copyOf(body.bytes, body.length);
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

  private void onOneLine(int start) {
    for (int i = start; i < length; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        bytes[i] = ' ';
      }
    }
  }

  private void append(byte[] part) {
    System.arraycopy(part, 0, bytes, length, part.length);
    length += part.length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
