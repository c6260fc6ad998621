package dev.countywire.ingest.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Collects the bytes of one item; beyond a limit it keeps only their number and hash.
final class Spool {
  private static final int FIRST = 16 * 1024;

  private final int limit;
  private byte[] kept = new byte[FIRST];
  private int size;
  private long length;
  private @Nullable MessageDigest digest;

  Spool(int limit) {
    this.limit = limit;
  }

  void append(byte[] from, int begin, int count) {
    length += count;
    if (digest == null && size + (long) count <= limit) {
      grow(size + count);
      System.arraycopy(from, begin, kept, size, count);
      size += count;
      return;
    }
    if (digest == null) {
      digest = sha256();
      digest.update(kept, 0, size);
    }
    digest.update(from, begin, count);
  }

  void append(byte single) {
    if (digest == null && size < limit) {
      grow(size + 1);
      kept[size++] = single;
      length++;
    } else {
      append(new byte[] {single}, 0, 1);
    }
  }

  boolean isBlank() {
    for (int i = 0; i < size; i++) {
      if (kept[i] != ' ' && kept[i] != '\t' && kept[i] != '\r' && kept[i] != '\n') {
        return false;
      }
    }
    return digest == null;
  }

  /// What was collected; the spool is empty afterwards.
  Original take() {
    Original all =
        digest == null
            ? Original.kept(Arrays.copyOf(kept, size))
            : Original.dropped(length, digest.digest());
    // one long item must not hold its memory for the rest of the run
    kept = kept.length > 64 * FIRST ? new byte[FIRST] : kept;
    size = 0;
    length = 0;
    digest = null;
    return all;
  }

  private void grow(int needed) {
    if (needed > kept.length) {
      int doubled = (int) Math.min(limit, Math.max(needed, kept.length * 2L));
      kept = Arrays.copyOf(kept, doubled);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
