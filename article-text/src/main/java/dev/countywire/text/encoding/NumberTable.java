package dev.countywire.text.encoding;

import java.io.DataInputStream;
import java.io.IOException;

/// N-grams with two weights each: open addressing over fingerprints, six bytes an entry.
///
/// A fingerprint has 32 of the hash's bits beside those of the place, so that one in some millions
/// of absent n-grams is taken for another.
final class NumberTable {
  private final int[] prints;
  private final byte[] weights;
  private final byte[] shares;

  private NumberTable(int size) {
    int slots = Integer.highestOneBit(Math.max(16, size * 3 / 2)) * 2;
    prints = new int[slots];
    weights = new byte[slots];
    shares = new byte[slots];
  }

  /// Reads n-grams of two to `orders` characters.
  static NumberTable read(DataInputStream in, int orders) throws IOException {
    long[][] keys = new long[orders + 1][];
    byte[][] weights = new byte[orders + 1][];
    byte[][] shares = new byte[orders + 1][];
    int size = 0;
    for (int n = 2; n <= orders; n++) {
      keys[n] = keys(in);
      size += keys[n].length;
      weights[n] = in.readNBytes(keys[n].length);
      shares[n] = n < orders ? in.readNBytes(keys[n].length) : new byte[keys[n].length];
    }
    NumberTable table = new NumberTable(size);
    for (int n = 2; n <= orders; n++) {
      for (int i = 0; i < keys[n].length; i++) {
        table.put(keys[n][i], weights[n][i], shares[n][i]);
      }
    }
    return table;
  }

  /// Where an n-gram stands; negative where it does not.
  int slot(long key) {
    long hash = hash(key);
    int print = print(hash);
    int slot = place(hash);
    while (prints[slot] != print) {
      if (prints[slot] == 0) {
        return -1;
      }
      slot = (slot + 1) & (prints.length - 1);
    }
    return slot;
  }

  /// The first weight, 0 to 255.
  int weight(int slot) {
    return weights[slot] & 0xFF;
  }

  /// The second weight, 0 to 255.
  int share(int slot) {
    return shares[slot] & 0xFF;
  }

  private void put(long key, byte weight, byte share) {
    long hash = hash(key);
    int slot = place(hash);
    while (prints[slot] != 0) {
      slot = (slot + 1) & (prints.length - 1);
    }
    prints[slot] = print(hash);
    weights[slot] = weight;
    shares[slot] = share;
  }

  private int place(long hash) {
    return (int) (hash >>> 32) & (prints.length - 1);
  }

  private static int print(long hash) {
    return (int) hash == 0 ? 1 : (int) hash;
  }

  private static long hash(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return hash ^ (hash >>> 29);
  }

  // ascending, as differences of seven bits a byte
  private static long[] keys(DataInputStream in) throws IOException {
    long[] keys = new long[in.readInt()];
    long key = 0;
    for (int i = 0; i < keys.length; i++) {
      int part = in.readUnsignedByte();
      long step = part & 0x7F;
      for (int shift = 7; part >= 0x80; shift += 7) {
        part = in.readUnsignedByte();
        step |= (long) (part & 0x7F) << shift;
      }
      key += step;
      keys[i] = key;
    }
    return keys;
  }
}
