package dev.countywire.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A stream of text as UTF-8, whatever encoding it comes in; for tables and lines in UTF-16, whose
/// line ends are no single bytes.
final class Transcoding extends InputStream {
  private final Reader in;
  private final char[] characters = new char[16 * 1024];
  private byte[] bytes = new byte[0];
  private int next;
  private int held;

  Transcoding(InputStream in, Charset charset) {
    this.in = new InputStreamReader(in, charset);
  }

  /// Whether files in this encoding must be transcoded before they are split.
  static boolean isFor(SourceCharset found) {
    return found.charset().equals(StandardCharsets.UTF_16LE)
        || found.charset().equals(StandardCharsets.UTF_16BE);
  }

  @Override
  public int read() throws IOException {
    return next < bytes.length || fill() ? bytes[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int begin, int length) throws IOException {
    if (next == bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, into, begin, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    int count = in.read(characters, held, characters.length - held);
    int length = held + Math.max(count, 0);
    // half of a pair waits for its other half
    held = count > 0 && Character.isHighSurrogate(characters[length - 1]) ? 1 : 0;
    bytes = new String(characters, 0, length - held).getBytes(StandardCharsets.UTF_8);
    if (held > 0) {
      characters[0] = characters[length - 1];
    }
    next = 0;
    return bytes.length > 0 || (count > 0 && fill());
  }
}
