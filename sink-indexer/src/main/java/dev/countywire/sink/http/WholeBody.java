package dev.countywire.sink.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/// A request's body that lies in memory, handed to the socket in large slices.
///
/// The client's own producer copies eight kilobytes at a time, which costs more than all else that
/// the sink does. Slices have a bound, as the JDK copies whatever it is given before each write.
final class WholeBody implements AsyncEntityProducer {
  private static final int SLICE = 256 * 1024;

  private final ByteBuffer bytes;
  private final ContentType type;

  /// Takes the bytes without a copy; nobody changes them before the answer is there.
  WholeBody(byte[] body, ContentType type) {
    bytes = ByteBuffer.wrap(body);
    this.type = type;
  }

  @Override
  public void produce(DataStreamChannel channel) throws IOException {
    while (bytes.hasRemaining()) {
      ByteBuffer slice = bytes.slice(bytes.position(), Math.min(SLICE, bytes.remaining()));
      int written = channel.write(slice);
      bytes.position(bytes.position() + slice.position());
      if (written == 0 || slice.hasRemaining()) {
        return; // the socket is full and will ask again
      }
    }
    channel.endStream();
  }

  @Override
  public int available() {
    return bytes.remaining() == 0 ? 1 : bytes.remaining();
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public void releaseResources() {
    bytes.rewind();
  }

  @Override
  public void failed(Exception cause) {
    releaseResources();
  }

  @Override
  public long getContentLength() {
    return bytes.capacity();
  }

  @Override
  public String getContentType() {
    return type.toString();
  }

  @Override
  public @Nullable String getContentEncoding() {
    return null;
  }

  @Override
  public boolean isChunked() {
    return false;
  }

  @Override
  public Set<String> getTrailerNames() {
    return Set.of();
  }
}
