package dev.countywire.sink.http;

import java.nio.ByteBuffer;

/// Lines for `_bulk` of a length known before, read piece by piece and as often as need be.
public interface Lines {
  /// Bytes altogether.
  long length();

  /// Begins at the first byte.
  Reading open();

  /// Lines that lie in memory, taken without a copy.
  static Lines of(byte[] bytes) {
    return new Lines() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public Reading open() {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        return into -> {
          int count = Math.min(into.remaining(), rest.remaining());
          into.put(into.position(), rest, rest.position(), count);
          into.position(into.position() + count);
          rest.position(rest.position() + count);
        };
      }
    };
  }

  /// All of them in one array.
  default byte[] bytes() {
    ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(length()));
    open().read(all);
    return all.array();
  }

  /// A place in the lines; for one thread at a time.
  @FunctionalInterface
  interface Reading {
    /// Fills the buffer, which has an array, or reads all that is left.
    void read(ByteBuffer into);
  }
}
