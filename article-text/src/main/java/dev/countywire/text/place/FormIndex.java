package dev.countywire.text.place;

/// Finds the longest form that a text has at an offset.
///
/// Forms that begin with the same two characters lie together; a hash table by these two says
/// where, and of most pairs that there are none.
final class FormIndex {
  // spreads the bits of a pair over the upper end of the product (Fibonacci hashing)
  private static final int SPREAD = 0x9E37_79B9;

  private final String[] forms;
  // a pair and the number of the first form that begins with it, plus 1; 0 for none
  private final long[] slots;
  private final int shift;

  /// An index of sorted forms of two characters and more, which are numbered as they stand.
  FormIndex(String[] sorted) {
    this.forms = sorted;
    // half of it stays empty
    this.shift = Integer.numberOfLeadingZeros(forms.length) - 1;
    this.slots = new long[1 << (Integer.SIZE - shift)];
    for (int form = 0; form < forms.length; form++) {
      int slot = slot(pair(forms[form], 0));
      if (slots[slot] == 0) {
        slots[slot] = (long) pair(forms[form], 0) << Integer.SIZE | (form + 1);
      }
    }
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
  }

  // where the pair is or would be
  private int slot(int pair) {
    int slot = (pair * SPREAD) >>> shift;
    while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != pair) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /// Number of the longest form that stands at `begin`; `PlaceNames.NONE` if there is none.
  int longestAt(String text, int begin) {
    int pair = begin + 1 < text.length() ? pair(text, begin) : 0;
    int form = (int) slots[slot(pair)] - 1;
    int longest = PlaceNames.NONE;
    for (; form >= 0 && form < forms.length && pair(forms[form], 0) == pair; form++) {
      // of two forms that the text has, the longer one is sorted behind the other
      longest = text.startsWith(forms[form], begin) ? form : longest;
    }
    return longest;
  }
}
