package dev.countywire.text.match;

import java.util.Arrays;

/// Terms as a tree of characters, in flat arrays: states are numbers, the root is 0.
///
/// Steps from the root stand in a table by character; all others in one open hash table, a step a
/// cell: the state that it leaves, its character, and the state that it leads to. Adding a term
/// costs a handful of look-ups, so that the whole vocabulary is there in a fraction of a second.
final class Trie {
  private static final int STATE_BITS = 24;
  private static final int MOST_STATES = 1 << STATE_BITS;
  // spreads the bits of a key over the upper end of the product (Fibonacci hashing)
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private final int[] first = new int[1 << Character.SIZE];
  private long[] cells;
  private int shift;
  private int[] parents;
  private char[] characters;
  private int size = 1;

  /// An empty tree with room for so many states, which grows beyond where it has to.
  Trie(int states) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(states + states / 3);
    cells = new long[1 << bits];
    shift = Long.SIZE - bits;
    parents = new int[states];
    characters = new char[states];
  }

  /// Number of states.
  int size() {
    return size;
  }

  /// The state behind `state` on `c`; 0 where there is none.
  int next(int state, char c) {
    if (state == 0) {
      return first[c];
    }
    long key = key(state, c);
    long[] table = cells;
    int mask = table.length - 1;
    int at = (int) ((key * SPREAD) >>> shift);
    while (true) {
      long cell = table[at];
      if (cell >>> STATE_BITS == key) {
        return (int) cell & (MOST_STATES - 1);
      }
      if (cell == 0) {
        return 0;
      }
      at = (at + 1) & mask;
    }
  }

  /// The state that a term leads to, made where it is not there yet.
  int add(String term) {
    int state = 0;
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      int next = next(state, c);
      state = next == 0 ? grow(state, c) : next;
    }
    return state;
  }

  /// The state before `state`, which is not the root.
  int parent(int state) {
    return parents[state];
  }

  /// The character that leads to `state`, which is not the root.
  char character(int state) {
    return characters[state];
  }

  /// Gives back what only adding needs.
  void close() {
    parents = new int[0];
    characters = new char[0];
  }

  /// Makes the state behind `state` on `c`, which is not there yet.
  int grow(int state, char c) {
    if (size == MOST_STATES) {
      throw new IllegalStateException("the vocabulary has more than " + MOST_STATES + " states");
    }
    int made = size++;
    if (made == parents.length) {
      parents = Arrays.copyOf(parents, made * 2);
      characters = Arrays.copyOf(characters, made * 2);
    }
    parents[made] = state;
    characters[made] = c;
    if (state == 0) {
      first[c] = made;
    } else {
      put(key(state, c) << STATE_BITS | made);
    }
    return made;
  }

  private void put(long cell) {
    // three quarters full at most: a smaller table stays in the cache
    if (size > cells.length / 4 * 3) {
      long[] before = cells;
      cells = new long[before.length * 2];
      shift--;
      for (long each : before) {
        if (each != 0) {
          place(each);
        }
      }
    }
    place(cell);
  }

  private void place(long cell) {
    int at = (int) (((cell >>> STATE_BITS) * SPREAD) >>> shift);
    while (cells[at] != 0) {
      at = (at + 1) & (cells.length - 1);
    }
    cells[at] = cell;
  }

  private static long key(int state, char c) {
    return (long) state << Character.SIZE | c;
  }
}
