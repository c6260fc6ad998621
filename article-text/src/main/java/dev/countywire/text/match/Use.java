package dev.countywire.text.match;

/// What a term is looked for; a hit says it, so that each tagger passes over the others' hits
/// without a look-up.
public enum Use {
  /// A form of a division's name.
  DIVISION(0),
  /// What speaks of the article's own region: 我市, 县委.
  OWN_REGION(1),
  /// A place of its own that is no division.
  LANDMARK(2),
  /// The end of a place's name: 水库.
  PLACE_SUFFIX(3),
  /// What a row of villages ends with.
  VILLAGE_KIND(4),
  /// Anything the name taggers look for.
  NAME(5),
  /// A term of the sectors' lexicon.
  SECTOR(6),
  /// A term of the events' lexicon.
  EVENT(7),
  /// Two provinces in one character each: 川渝.
  PROVINCES(8),
  /// A kind of road that a number names: 国道.
  NUMBERED_ROAD(9);

  private final int bit;

  Use(int number) {
    this.bit = 1 << number;
  }

  int bit() {
    return bit;
  }
}
