package dev.countywire.text.encoding;

/// How often each of many n-grams was seen: open addressing, nothing boxed.
final class Counts {
  private long[] keys = new long[1 << 12];
  private int[] counts = new int[keys.length];
  private int size;

  /// How often a key other than 0 was added.
  int of(long key) {
    return counts[slot(key)];
  }

  /// Adds a key other than 0 once.
  void add(long key) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    size += counts[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    counts[slot]++;
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (((hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L) >>> 40) & (keys.length - 1);
    while (keys[slot] != key && counts[slot] != 0) {
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
