package dev.countywire.sink.bulk;

import dev.countywire.sink.http.Lines;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of one request: an action line before each value, the value's bytes as they came.
///
/// They are put together while they are read: an array of all of them would be megabytes of
/// garbage. A newline in a value would begin an action of the value's author. In JSON a raw one can
/// only be white space, so it becomes a space.
final class BulkBody implements Lines {
  private static final String INDEX = "{\"index\":{\"_id\":\"";
  private static final String DELETE = "{\"delete\":{\"_id\":\"";
  private static final String VERSION = "\",\"version\":";
  private static final String TYPE = ",\"version_type\":\"external_gte\"}}\n";

  private static final byte[] NEWLINE = {'\n'};
  private static final byte[] NOTHING = {};
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
  private static final long RETURNS = 0x0D0D0D0D0D0D0D0DL;

  private final List<BulkItem> items;
  private final byte[][] actions;
  private final long length;

  private BulkBody(List<BulkItem> items) {
    this.items = items;
    actions = new byte[items.size()][];
    long sum = 0;
    for (int i = 0; i < actions.length; i++) {
      actions[i] = action(items.get(i));
      byte @Nullable [] value = items.get(i).value();
      sum += actions[i].length + (value == null ? 0 : value.length + NEWLINE.length);
    }
    length = sum;
  }

  /// The lines of the items in their order.
  static BulkBody of(List<BulkItem> items) {
    return new BulkBody(items);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public Reading open() {
    return new Parts();
  }

  private static byte[] action(BulkItem item) {
    String verb = item.value() == null ? DELETE : INDEX;
    return (verb + item.id() + VERSION + item.version().value() + TYPE)
        .getBytes(StandardCharsets.US_ASCII);
  }

  // eight bytes at a time: this pass over everything that is sent must not be seen in a profile
  private static void onOneLine(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long word = (long) WORDS.get(bytes, i);
      if (hasZero(word ^ NEWLINES) || hasZero(word ^ RETURNS)) {
        blank(bytes, i, i + Long.BYTES);
      }
    }
    blank(bytes, i, to);
  }

  private static void blank(byte[] bytes, int from, int to) {
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

  /// Each item's action, value and newline in turn.
  private final class Parts implements Reading {
    private byte[] part = NOTHING;
    private int at;
    private int next;

    @Override
    public void read(ByteBuffer into) {
      while (into.hasRemaining() && advance()) {
        int count = Math.min(into.remaining(), part.length - at);
        int start = into.arrayOffset() + into.position();
        into.put(part, at, count);
        at += count;
        if (next % 3 == 2) {
          onOneLine(into.array(), start, start + count);
        }
      }
    }

    private boolean advance() {
      while (at == part.length && next < 3 * actions.length) {
        part = part(next++);
        at = 0;
      }
      return at < part.length;
    }

    private byte[] part(int number) {
      int item = number / 3;
      byte @Nullable [] value = items.get(item).value();
      return switch (number % 3) {
        case 0 -> actions[item];
        case 1 -> value == null ? NOTHING : value;
        default -> value == null ? NOTHING : NEWLINE;
      };
    }
  }
}
