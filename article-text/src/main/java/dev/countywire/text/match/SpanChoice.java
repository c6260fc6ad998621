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

  // where a span begins and its number; where it ends; what stays first
  private long[] begins;
  private int[] ends;
  private byte[] ranks;
  private int size;

  /// A choice among about so many spans; grows where there are more.
  public SpanChoice(int spans) {
    int capacity = Math.max(8, spans);
    begins = new long[capacity];
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
    begins[size] = (long) begin << Integer.SIZE | size;
    ends[size] = end;
    ranks[size++] = (byte) rank;
  }

  /// Numbers of the spans that stay, by offset; none overlaps another.
  ///
  /// @param units length of the text
  public int[] chosen(int units) {
    long[] byOffset = Arrays.copyOf(begins, size);
    Arrays.sort(byOffset);
    boolean[] stays = new boolean[size];
    long[] contested = contested(byOffset, stays);
    if (contested.length > 0) {
      settle(contested, byOffset, stays, new boolean[units]);
    }
    return numbers(byOffset, stays);
  }

  // by merit; the others, which overlap none, stay
  private long[] contested(long[] byOffset, boolean[] stays) {
    long[] contested = new long[size];
    int count = 0;
    int reach = 0;
    for (int place = 0; place < size; place++) {
      int end = end(byOffset[place]);
      int next = place + 1 < size ? begin(byOffset[place + 1]) : end;
      if (begin(byOffset[place]) < reach || next < end) {
        contested[count++] = merit(byOffset[place], place);
      } else {
        stays[place] = true;
      }
      reach = Math.max(reach, end);
    }
    Arrays.sort(contested, 0, count);
    return Arrays.copyOf(contested, count);
  }

  // length, rank and the place by offset in one number
  private long merit(long span, int place) {
    long length = end(span) - begin(span);
    return (LONGEST - length) << 37 | (long) ranks[(int) span] << Integer.SIZE | place;
  }

  private void settle(long[] byMerit, long[] byOffset, boolean[] stays, boolean[] taken) {
    for (long each : byMerit) {
      int place = (int) each;
      int begin = begin(byOffset[place]);
      int end = end(byOffset[place]);
      if (isFree(taken, begin, end)) {
        Arrays.fill(taken, begin, end, true);
        stays[place] = true;
      }
    }
  }

  private static int begin(long span) {
    return (int) (span >>> Integer.SIZE);
  }

  private int end(long span) {
    return ends[(int) span];
  }

  private static boolean isFree(boolean[] taken, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static int[] numbers(long[] byOffset, boolean[] stays) {
    int[] numbers = new int[stays.length];
    int count = 0;
    for (int place = 0; place < stays.length; place++) {
      if (stays[place]) {
        numbers[count++] = (int) byOffset[place];
      }
    }
    return Arrays.copyOf(numbers, count);
  }
}
