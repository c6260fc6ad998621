package dev.countywire.text.match;

import java.util.Arrays;

/// Chooses among spans of one text that overlap: the longest stays, of equal ones the one of the
/// lower rank, then the one that begins first, then the one named first.
///
/// Sorts numbers and no objects, as every article has a hundred spans and more.
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
    long[] byMerit = byMerit(byOffset);
    boolean[] taken = new boolean[units];
    boolean[] stays = new boolean[size];
    int count = 0;
    for (long each : byMerit) {
      int place = (int) each;
      int begin = (int) (byOffset[place] >>> Integer.SIZE);
      int end = ends[(int) byOffset[place]];
      if (isFree(taken, begin, end)) {
        Arrays.fill(taken, begin, end, true);
        stays[place] = true;
        count++;
      }
    }
    return numbers(byOffset, stays, count);
  }

  // length, rank and the place by offset in one number
  private long[] byMerit(long[] byOffset) {
    long[] byMerit = new long[size];
    for (int place = 0; place < size; place++) {
      int number = (int) byOffset[place];
      long length = ends[number] - (byOffset[place] >>> Integer.SIZE);
      byMerit[place] = (LONGEST - length) << 37 | (long) ranks[number] << Integer.SIZE | place;
    }
    Arrays.sort(byMerit);
    return byMerit;
  }

  private static boolean isFree(boolean[] taken, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static int[] numbers(long[] byOffset, boolean[] stays, int count) {
    int[] numbers = new int[count];
    int at = 0;
    for (int place = 0; place < stays.length; place++) {
      if (stays[place]) {
        numbers[at++] = (int) byOffset[place];
      }
    }
    return numbers;
  }
}
