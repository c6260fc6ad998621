package dev.countywire.text.place;

/// How a form stands to a division's official name.
enum NameForm {
  /// The official name.
  FULL(0),
  /// Without its kind.
  SHORT(1),
  /// A name of the past.
  FORMER(2),
  /// A name of the past without its kind.
  FORMER_SHORT(3);

  private static final NameForm[] BY_NUMBER = values();

  private final int number;

  NameForm(int number) {
    this.number = number;
  }

  /// Number in a reading, below 4.
  int number() {
    return number;
  }

  /// The form with a number.
  static NameForm of(int number) {
    return BY_NUMBER[number];
  }

  boolean isFull() {
    return this == FULL || this == FORMER;
  }

  boolean isPast() {
    return this == FORMER || this == FORMER_SHORT;
  }
}
