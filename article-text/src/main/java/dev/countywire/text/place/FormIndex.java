package dev.countywire.text.place;

import java.util.Arrays;

/// Finds forms by their text: exactly, or the longest one that a text has at an offset.
final class FormIndex {
  private final String[] forms;
  // what forms begin with, ascending, and the first form of each
  private final char[] heads;
  private final int[] starts;

  /// An index of sorted forms, which are numbered as they stand.
  FormIndex(String[] sorted) {
    this.forms = sorted;
    StringBuilder distinct = new StringBuilder();
    for (String form : sorted) {
      if (distinct.isEmpty() || distinct.charAt(distinct.length() - 1) != form.charAt(0)) {
        distinct.append(form.charAt(0));
      }
    }
    this.heads = distinct.toString().toCharArray();
    this.starts = new int[heads.length + 1];
    for (int head = 0; head < heads.length; head++) {
      starts[head + 1] = firstFrom(starts[head], forms.length, 0, (char) (heads[head] + 1));
    }
  }

  /// Number of the form that is exactly `text`; `PlaceNames.NONE` if there is none.
  int find(String text) {
    int found = Arrays.binarySearch(forms, text);
    return found < 0 ? PlaceNames.NONE : found;
  }

  /// Number of the longest form that stands at `begin`; `PlaceNames.NONE` if there is none.
  int longestAt(String text, int begin) {
    int head = Arrays.binarySearch(heads, text.charAt(begin));
    if (head < 0) {
      return PlaceNames.NONE;
    }
    int longest = PlaceNames.NONE;
    int low = starts[head];
    int high = starts[head + 1];
    for (int at = begin + 1; at < text.length() && low < high; at++) {
      int depth = at - begin;
      low = firstFrom(low, high, depth, text.charAt(at));
      high = firstFrom(low, high, depth, (char) (text.charAt(at) + 1));
      if (low < high && forms[low].length() == depth + 1) {
        longest = low;
      }
    }
    return longest;
  }

  // of the forms from `low` to `high`, which agree up to `depth`, the first with `c` or more there
  private int firstFrom(int low, int high, int depth, char c) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      String form = forms[middle];
      if (form.length() <= depth || form.charAt(depth) < c) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
