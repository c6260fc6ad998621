package dev.countywire.ingest.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Unpacks gzip and Zstandard, which the first bytes tell from plain files.
final class Unpacking {
  private static final int BUFFER = 64 * 1024;

  private Unpacking() {}

  static InputStream of(CountingStream packed) throws IOException {
    BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    if (starts(head, 0x1F, 0x8B)) {
      return new ExpansionLimit(new GzipMembers(in), packed::count);
    }
    if (starts(head, 0x28, 0xB5, 0x2F, 0xFD)) {
      return new ExpansionLimit(new ZstdInputStream(in), packed::count);
    }
    return in;
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
