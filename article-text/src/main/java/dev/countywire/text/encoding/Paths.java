package dev.countywire.text.encoding;

import java.util.Arrays;

/// Ways to read a damaged stretch, each a chain of characters; numbered, in arrays.
///
/// A path is the characters so far, the offset of the next damaged character, and the byte that
/// waits for its second half.
final class Paths {
  /// No path.
  static final int NONE = -1;

  /// An insertion parts the waiting byte from its second half.
  static final int PARTED = 1;

  /// An ASCII character behind the last one is lost.
  static final int SCAR = 2;

  /// One pair that the decoder dropped; the count stands from here on.
  static final int DROP = 4;

  private int[] before = new int[256];
  private char[] characters = new char[256];
  private int[] offsets = new int[256];
  private short[] leads = new short[256];
  private byte[] flags = new byte[256];
  private double[] logs = new double[256];
  private long[] contexts = new long[256];
  private int size;

  /// Forgets all paths.
  void clear() {
    size = 0;
  }

  /// How many paths there are.
  int size() {
    return size;
  }

  /// Adds a path.
  ///
  /// @param path the path up to the character before; `NONE` for the first one
  /// @param c the character; 0 where the path only goes on in the line
  /// @param at offset of the next damaged character
  /// @param lead the byte that waits; 0 where the bytes are in step again
  /// @param log logarithm of the probability of the whole path
  /// @param context the wording's context behind it
  int add(int path, char c, int at, int lead, double log, long context, int flag) {
    if (size == before.length) {
      grow();
    }
    before[size] = path;
    characters[size] = c;
    offsets[size] = at;
    leads[size] = (short) lead;
    flags[size] = (byte) flag;
    logs[size] = log;
    contexts[size] = context;
    return size++;
  }

  /// Offset of the next damaged character.
  int at(int path) {
    return offsets[path];
  }

  /// The byte that waits; 0 where the bytes are in step again.
  int lead(int path) {
    return leads[path];
  }

  /// Logarithm of the probability.
  double log(int path) {
    return logs[path];
  }

  /// The wording's context behind the path.
  long context(int path) {
    return contexts[path];
  }

  /// Whether an insertion parts the waiting byte from its second half.
  boolean isParted(int path) {
    return (flags[path] & PARTED) != 0;
  }

  /// Whether an ASCII character behind the last one is lost.
  boolean isScarred(int path) {
    return (flags[path] & SCAR) != 0;
  }

  /// Pairs that the decoder dropped.
  int drops(int path) {
    return flags[path] / DROP;
  }

  /// All characters, the lost one as `?`.
  String text(int path) {
    StringBuilder text = new StringBuilder();
    for (int i = path; i >= 0; i = before[i]) {
      if (isScarred(i)) {
        text.append('?');
      }
      if (characters[i] != 0) {
        text.append(characters[i]);
      }
    }
    return text.reverse().toString();
  }

  private void grow() {
    int next = size * 2;
    before = Arrays.copyOf(before, next);
    characters = Arrays.copyOf(characters, next);
    offsets = Arrays.copyOf(offsets, next);
    leads = Arrays.copyOf(leads, next);
    flags = Arrays.copyOf(flags, next);
    logs = Arrays.copyOf(logs, next);
    contexts = Arrays.copyOf(contexts, next);
  }
}
