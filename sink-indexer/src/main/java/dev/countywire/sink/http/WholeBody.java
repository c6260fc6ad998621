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
/// the sink does. A slice is put together when the socket asks for it, so no array of the whole
/// length is made, and what was copied is still in the cache when the JDK copies it once more.
final class WholeBody implements AsyncEntityProducer {
  private static final int SLICE = 256 * 1024;

  private final Lines lines;
  private final ContentType type;
  private Lines.Reading reading;
  private long unread;
  private ByteBuffer slice = ByteBuffer.allocate(0);

  /// Takes the lines; nobody changes what they are made of before the answer is there.
  WholeBody(Lines lines, ContentType type) {
    this.lines = lines;
    this.type = type;
    reading = lines.open();
    unread = lines.length();
  }

  @Override
  public synchronized void produce(DataStreamChannel channel) throws IOException {
    while (slice.hasRemaining() || unread > 0) {
      if (!slice.hasRemaining()) {
        next();
      }
      int written = channel.write(slice);
      if (written == 0 || slice.hasRemaining()) {
        return; // the socket is full and will ask again
      }
    }
    channel.endStream();
  }

  private void next() {
    if (slice.capacity() == 0) {
      slice = ByteBuffer.allocate((int) Math.min(SLICE, unread));
    }
    slice.clear();
    reading.read(slice);
    slice.flip();
    unread -= slice.remaining();
  }

  @Override
  public synchronized int available() {
    return Math.clamp(unread + slice.remaining(), 1, Integer.MAX_VALUE);
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public synchronized void releaseResources() {
    reading = lines.open();
    unread = lines.length();
    slice = ByteBuffer.allocate(0);
  }

  @Override
  public void failed(Exception cause) {
    releaseResources();
  }

  @Override
  public long getContentLength() {
    return lines.length();
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
