package dev.countywire.text.hygiene;

/// Web addresses, whose punctuation is none.
final class Addresses {
  private Addresses() {}

  /// End of the address whose scheme ends with the colon at `colon`; -1 where there is none.
  static int end(char[] text, int colon) {
    boolean scheme =
        colon > 0
            && colon + 2 < text.length
            && text[colon + 1] == '/'
            && text[colon + 2] == '/'
            && isLetter(text[colon - 1]);
    if (!scheme) {
      return -1;
    }
    int end = colon;
    while (end < text.length && text[end] > ' ' && text[end] < 0x7F) {
      end++;
    }
    // what closes the sentence is not part of the address
    while (end > colon + 3 && ",;!?)".indexOf(text[end - 1]) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
