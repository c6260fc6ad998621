package dev.countywire.text.page;

import java.util.Arrays;

/// Terms spelled into a tree, a number for each. Most characters begin none of them, which one look
/// into a table tells; the rest is a hash probe a character, without a copy of the text.
final class TermTrie {
  private static final int NONE = -1;

  private static final char[] EMPTY = new char[0x100];

  // by the halves of a character: the node below the root, 0 where no term begins so
  private final char[][] roots = new char[0x100][];
  // the first two characters of terms, eight bits of hash for each: most pairs of a text are none
  private final long[] pairs = new long[0x400];
  // by open addressing: node and character, and in the lower half the node they lead to
  private long[] edges = new long[1 << 10];
  private int edgeCount;
  // by node: the number of the term that ends there
  private int[] numbers = new int[1 << 8];
  private int nodes = 1;

  TermTrie() {
    Arrays.fill(numbers, NONE);
    Arrays.fill(roots, EMPTY);
  }

  /// Adds a term, or gives one that is known another number.
  ///
  /// @throws IllegalStateException if there are more than 65535 prefixes
  void put(CharSequence term, int number) {
    char first = term.charAt(0);
    int node = root(first);
    if (node == 0) {
      node = grow();
      char[] page = Arrays.equals(roots[first >> 8], EMPTY) ? new char[0x100] : roots[first >> 8];
      page[first & 0xff] = (char) node;
      roots[first >> 8] = page;
    }
    for (int i = 1; i < term.length(); i++) {
      int next = step(node, term.charAt(i));
      if (next == 0) {
        next = grow();
        link(node, term.charAt(i), next);
      }
      node = next;
    }
    numbers[node] = number;
    int row = hash(first) << 8;
    if (term.length() == 1) {
      Arrays.fill(pairs, row >> 6, (row + 0x100) >> 6, -1L);
    } else {
      int pair = row | hash(term.charAt(1));
      pairs[pair >> 6] |= 1L << pair;
    }
  }

  /// Whether a term may begin with two characters, or be the first of them alone; mostly not, which
  /// is quickly told.
  boolean mayBegin(char first, char second) {
    int pair = (hash(first) << 8) | hash(second);
    return (pairs[pair >> 6] & (1L << pair)) != 0;
  }

  private static int hash(char c) {
    return (c * 0x9E3779B1) >>> 24;
  }

  /// The node for a first character; 0 where no term begins with it.
  int root(char c) {
    return roots[c >> 8][c & 0xff];
  }

  /// The node behind another; 0 where no term goes on so.
  int step(int node, char c) {
    int key = (node << 16) | c;
    int slot = slot(key, edges.length);
    for (long edge = edges[slot]; edge != 0; edge = edges[slot]) {
      if ((int) (edge >>> 32) == key) {
        return (int) edge;
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return 0;
  }

  /// The number of the term that ends at a node; negative where none does.
  int number(int node) {
    return numbers[node];
  }

  /// Length of the longest term that begins at `at`, 0 if none does.
  int lengthAt(String text, int at) {
    int length = 0;
    char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    int node = mayBegin(text.charAt(at), second) ? root(text.charAt(at)) : 0;
    for (int i = at + 1; node != 0; i++) {
      length = numbers[node] >= 0 ? i - at : length;
      node = i < text.length() ? step(node, text.charAt(i)) : 0;
    }
    return length;
  }

  /// The number of the term that is the text from `at` to `end`; negative where it is none.
  int numberOf(String text, int at, int end) {
    int node = at < end ? root(text.charAt(at)) : 0;
    for (int i = at + 1; i < end && node != 0; i++) {
      node = step(node, text.charAt(i));
    }
    return node == 0 ? NONE : numbers[node];
  }

  private int grow() {
    if (nodes == 0x10000) {
      throw new IllegalStateException("the terms of a table have more than 65535 prefixes");
    }
    if (nodes == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * nodes);
      Arrays.fill(numbers, nodes, 2 * nodes, NONE);
    }
    return nodes++;
  }

  private void link(int node, char c, int target) {
    if (2 * ++edgeCount > edges.length) {
      long[] old = edges;
      edges = new long[2 * old.length];
      for (long edge : old) {
        if (edge != 0) {
          insert(edge);
        }
      }
    }
    insert(((long) ((node << 16) | c) << 32) | target);
  }

  private void insert(long edge) {
    int slot = slot((int) (edge >>> 32), edges.length);
    while (edges[slot] != 0) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = edge;
  }

  private static int slot(int key, int size) {
    int mixed = key * 0x9E3779B1;
    return (mixed ^ (mixed >>> 15)) & (size - 1);
  }
}
