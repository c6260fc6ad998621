package dev.countywire.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// Stops an archive that grows without bound: beyond 256 MiB, a thousand times what was read is no
/// text that anybody wrote.
final class ExpansionLimit extends FilterInputStream {
  static final long FREE = 256L * 1024 * 1024;
  static final int RATIO = 1000;

  private final LongSupplier packed;
  private long unpacked;

  ExpansionLimit(InputStream in, LongSupplier packed) {
    super(in);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int begin, int length) throws IOException {
    int read = in.read(into, begin, length);
    unpacked += Math.max(read, 0);
    if (unpacked > FREE && unpacked / RATIO > packed.getAsLong()) {
      throw new IOException(
          "it unpacks to more than " + RATIO + " times its size and is left alone from there on");
    }
    return read;
  }
}
