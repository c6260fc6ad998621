package dev.countywire.text.match;

import java.util.Arrays;

/// Chooses among spans of one text that overlap: the longest stays, of equal ones the one of the
/// lower rank, then the one that begins first, then the one named first.
///
/// Sorts numbers and no objects, as every article has a hundred spans and more, and by length only
/// those that overlap another.
public final class SpanChoice {
  /// Highest rank.
  public static final int LAST_RANK = 31;

  private static final long LONGEST = (1L << 26) - 1;

  private int[] begins;
  private int[] ends;
  private byte[] ranks;
  private int size;

  /// A choice among about so many spans; grows where there are more.
  public SpanChoice(int spans) {
    int capacity = Math.max(8, spans);
    begins = new int[capacity];
    ends = new int[capacity];
    ranks = new byte[capacity];
  }

  /// Adds a span; spans are numbered from 0 as they come.
  ///
  /// @param begin UTF-16 offset, inclusive
  /// @param end UTF-16 offset, exclusive
  /// @param rank from 0 to `LAST_RANK`
  public void add(int begin, int end, int rank) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      ranks = Arrays.copyOf(ranks, size * 2);
    }
    begins[size] = begin;
    ends[size] = end;
    ranks[size++] = (byte) rank;
  }

  /// Numbers of the spans that stay, by offset; none overlaps another.
  ///
  /// @param units length of the text
  public int[] chosen(int units) {
    int[] byOffset = byOffset(units);
    boolean[] stays = new boolean[size];
    long[] contested = contested(byOffset, stays);
    if (contested.length > 0) {
      settle(contested, byOffset, stays, new boolean[units]);
    }
    int[] chosen = new int[size];
    int count = 0;
    for (int number : byOffset) {
      if (stays[number]) {
        chosen[count++] = number;
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  // the spans of one offset are a chain, of numbers plus 1, in the order in which they came
  private int[] byOffset(int units) {
    int[] first = new int[units];
    int[] next = new int[size];
    for (int number = size - 1; number >= 0; number--) {
      next[number] = first[begins[number]];
      first[begins[number]] = number + 1;
    }
    int[] byOffset = new int[size];
    int count = 0;
    for (int chain : first) {
      for (int i = chain; i > 0; i = next[i - 1]) {
        byOffset[count++] = i - 1;
      }
    }
    return byOffset;
  }

  // by merit; the others, which overlap none, stay
  private long[] contested(int[] byOffset, boolean[] stays) {
    long[] contested = new long[size];
    int count = 0;
    int reach = 0;
    for (int place = 0; place < size; place++) {
      int number = byOffset[place];
      int next = place + 1 < size ? begins[byOffset[place + 1]] : Integer.MAX_VALUE;
      if (begins[number] < reach || next < ends[number]) {
        contested[count++] = merit(number, place);
      } else {
        stays[number] = true;
      }
      reach = Math.max(reach, ends[number]);
    }
    Arrays.sort(contested, 0, count);
    return Arrays.copyOf(contested, count);
  }

  // length, rank and the place by offset in one number
  private long merit(int number, int place) {
    int length = ends[number] - begins[number];
    return (LONGEST - length) << 37 | (long) ranks[number] << Integer.SIZE | place;
  }

  private void settle(long[] byMerit, int[] byOffset, boolean[] stays, boolean[] taken) {
    for (long each : byMerit) {
      int number = byOffset[(int) each];
      if (isFree(taken, begins[number], ends[number])) {
        Arrays.fill(taken, begins[number], ends[number], true);
        stays[number] = true;
      }
    }
  }

  private static boolean isFree(boolean[] taken, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }
}
