package dev.countywire.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Bytes of one unpacked file, with a large buffer and the offset of the next byte.
final class ByteFeed {
  private static final int BUFFER = 128 * 1024;
  private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;
  private long dropped;

  ByteFeed(InputStream in) {
    this.in = in;
  }

  /// Offset of the next byte in the file.
  long offset() {
    return dropped + next;
  }

  /// The next byte, or -1 at the end; the byte stays.
  int peek() throws IOException {
    return next < end || fill() ? buffer[next] & 0xFF : -1;
  }

  /// Takes the next byte, or -1 at the end.
  int read() throws IOException {
    return next < end || fill() ? buffer[next++] & 0xFF : -1;
  }

  /// Steps over the mark that some editors put before UTF-8.
  void skipMark() throws IOException {
    if (peek() < 0) {
      return;
    }
    while (end - next < UTF8_MARK.length && fillMore()) {}
    for (int i = 0; i < UTF8_MARK.length; i++) {
      if (next + i >= end || buffer[next + i] != UTF8_MARK[i]) {
        return;
      }
    }
    next += UTF8_MARK.length;
  }

  /// Whether the first line, as far as the buffer reaches, ends with this character.
  boolean startsWithWholeLine(char last) throws IOException {
    peek();
    int i = lineEnd() - 1;
    while (i >= next && buffer[i] <= ' ' && buffer[i] >= 0) {
      i--;
    }
    return lineEnd() == end || (i >= next && buffer[i] == last);
  }

  /// Takes everything up to the line's end, which is taken too but not kept.
  ///
  /// @return false if there was no byte left
  boolean readLine(Spool line) throws IOException {
    if (peek() < 0) {
      return false;
    }
    do {
      int stop = lineEnd();
      line.append(buffer, next, stop - next);
      next = stop;
    } while (next == end && fill());
    next = next < end ? next + 1 : next;
    return true;
  }

  /// Takes all that is left.
  void readAll(Spool all) throws IOException {
    while (peek() >= 0) {
      all.append(buffer, next, end - next);
      next = end;
    }
  }

  /// A copy of what the buffer holds from here on, at most 128 KiB, cut at the last line's end if
  /// there is one.
  byte[] head() throws IOException {
    peek();
    int stop = end;
    while (stop > next && buffer[stop - 1] != '\n') {
      stop--;
    }
    return Arrays.copyOfRange(buffer, next, stop > next ? stop : end);
  }

  /// All that is left, as a stream.
  InputStream rest() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return ByteFeed.this.read();
      }

      @Override
      public int read(byte[] into, int begin, int length) throws IOException {
        if (peek() < 0) {
          return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(buffer, next, into, begin, count);
        next += count;
        return count;
      }
    };
  }

  private int lineEnd() {
    int i = next;
    while (i < end && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  private boolean fill() throws IOException {
    dropped += end;
    next = 0;
    end = 0;
    return fillMore();
  }

  private boolean fillMore() throws IOException {
    int count = in.read(buffer, end, buffer.length - end);
    end += Math.max(count, 0);
    return count > 0;
  }
}
