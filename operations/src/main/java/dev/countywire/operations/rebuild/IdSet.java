package dev.countywire.operations.rebuild;

import java.util.Arrays;

/// A set of ids that is filled first and asked afterwards; eight bytes each.
///
/// It keeps hashes of 64 bits: among ten million ids an absent one is taken for present with a
/// chance of one in two million million.
final class IdSet {
  private static final long PRIME = 0x100000001b3L; // FNV-1a
  private static final long BASIS = 0xcbf29ce484222325L;

  private long[] hashes = new long[1024];
  private int size;
  private boolean sorted;

  /// Adds an id, as its bytes.
  void add(byte[] id) {
    if (size == hashes.length) {
      compact();
    }
    hashes[size++] = hash(id);
    sorted = false;
  }

  /// Whether it was added.
  boolean contains(byte[] id) {
    if (!sorted) {
      Arrays.sort(hashes, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(hashes, 0, size, hash(id)) >= 0;
  }

  // what was compacted late stands on the topic several times
  private void compact() {
    Arrays.sort(hashes, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    size = kept;
    if (size > hashes.length / 2) {
      hashes = Arrays.copyOf(hashes, Math.multiplyExact(hashes.length, 2));
    }
  }

  private static long hash(byte[] id) {
    long hash = BASIS;
    for (byte each : id) {
      hash = (hash ^ (each & 0xff)) * PRIME;
    }
    // FNV leaves the low bits of short ids alike; the finalizer of MurmurHash3 spreads them
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
