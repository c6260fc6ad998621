package dev.countywire.text.encoding;

/// How often each of many hashes was seen: open addressing, nothing boxed.
final class Counts {
  private long[] keys = new long[1 << 12];
  private int[] counts = new int[keys.length];
  private int size;

  /// How often a hash other than 0 was added.
  int of(long hash) {
    return counts[slot(hash)];
  }

  /// Adds a hash other than 0 once.
  void add(long hash) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(hash);
    size += counts[slot] == 0 ? 1 : 0;
    keys[slot] = hash;
    counts[slot]++;
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 40) & (keys.length - 1);
    while (keys[slot] != hash && counts[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
