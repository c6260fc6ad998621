package dev.countywire.text.place;

/// Finds the longest form that a text has at an offset.
///
/// Forms that begin with the same two characters lie together; a hash table by these two says
/// where, and of most pairs that there are none.
final class FormIndex {
  // spreads the bits of a pair over the upper end of the product (Fibonacci hashing)
  private static final int SPREAD = 0x9E37_79B9;

  private final String[] forms;
  // the first form of a pair, plus 1
  private final int[] slots;
  private final int shift;

  /// An index of sorted forms of two characters and more, which are numbered as they stand.
  FormIndex(String[] sorted) {
    this.forms = sorted;
    // half of it stays empty
    this.shift = Integer.numberOfLeadingZeros(forms.length) - 1;
    this.slots = new int[1 << (Integer.SIZE - shift)];
    for (int form = 0; form < forms.length; form++) {
      int slot = slot(forms[form], 0);
      if (slots[slot] == 0) {
        slots[slot] = form + 1;
      }
    }
  }

  // where the pair at `at` is or would be
  private int slot(String text, int at) {
    int slot = ((text.charAt(at) << Character.SIZE | text.charAt(at + 1)) * SPREAD) >>> shift;
    while (slots[slot] != 0 && !isPair(forms[slots[slot] - 1], text, at)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static boolean isPair(String form, String text, int at) {
    return form.charAt(0) == text.charAt(at) && form.charAt(1) == text.charAt(at + 1);
  }

  /// Number of the longest form that stands at `begin`; `PlaceNames.NONE` if there is none.
  int longestAt(String text, int begin) {
    int longest = PlaceNames.NONE;
    int form = begin + 1 < text.length() ? slots[slot(text, begin)] - 1 : forms.length;
    for (; form >= 0 && form < forms.length && isPair(forms[form], text, begin); form++) {
      // of two forms that the text has, the longer one is sorted behind the other
      longest = text.startsWith(forms[form], begin) ? form : longest;
    }
    return longest;
  }
}
