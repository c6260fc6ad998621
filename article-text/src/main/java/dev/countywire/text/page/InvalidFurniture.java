package dev.countywire.text.page;

/// A list of recurring lines that cannot be read.
public final class InvalidFurniture extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Names the place.
  ///
  /// @param at line, counted from 0
  /// @param why one clause for a person
  InvalidFurniture(String source, int at, String why) {
    super(source + " line " + (at + 1) + ": " + why);
  }
}
