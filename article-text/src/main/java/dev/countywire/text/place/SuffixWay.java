package dev.countywire.text.place;

/// How a suffix builds names; `suffixes.txt` has a section for each.
enum SuffixWay {
  /// Towns and townships that the gazetteer lacks.
  TOWNSHIP("township"),
  /// Villages, neighbourhoods: behind a division a place of its own.
  SETTLEMENT("settlement"),
  /// Waters, mountains, ways.
  NATURAL("natural"),
  /// Built places.
  FACILITY("facility"),
  /// Endings of one character.
  SHORT("short");

  private final String section;

  SuffixWay(String section) {
    this.section = section;
  }

  /// Section of the list.
  String section() {
    return section;
  }

  /// Name of the rule in what it finds.
  String rule() {
    return "suffix-" + section;
  }
}
