package dev.countywire.text.place;

import java.util.BitSet;

/// The divisions of one field, and which of them are mentions.
///
/// @param divisions all that are seen
/// @param accepted the numbers of the mentions
record Known(Sightings divisions, BitSet accepted) {
  /// The mention that ends at `offset`; -1 if none does.
  int endingAt(int offset) {
    int division = divisions.endingAt(offset);
    return division >= 0 && accepted.get(division) ? division : -1;
  }

  /// Whether a division's name ends there, be it a mention or not.
  boolean isSeen(int end) {
    return divisions.endingAt(end) >= 0;
  }
}
