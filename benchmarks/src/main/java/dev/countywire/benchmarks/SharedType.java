package dev.countywire.benchmarks;

import org.jspecify.annotations.Nullable;

/// Kinds of name that every compared library knows.
enum SharedType {
  /// Divisions, natural and built places; `ns`.
  PLACE,
  /// People; `nr`.
  PERSON,
  /// Organs, organizations and companies; `nt`.
  ORGANISATION,
  /// Zones and parks, which the libraries call place or organisation or nothing: counted for nobody
  /// and against nobody.
  UNJUDGED;

  /// The kind of a label or of one of our own types, in lower case; null for money and initiatives.
  static @Nullable SharedType ofGold(String label) {
    return switch (label) {
      case "place" -> PLACE;
      case "person" -> PERSON;
      case "government", "organization", "company" -> ORGANISATION;
      case "zone" -> UNJUDGED;
      default -> null;
    };
  }

  /// The kind of a part-of-speech tag of the Peking University set; null for all else.
  static @Nullable SharedType ofTag(String tag) {
    if (tag.startsWith("nr")) {
      return PERSON;
    }
    if (tag.startsWith("ns")) {
      return PLACE;
    }
    return tag.startsWith("nt") ? ORGANISATION : null;
  }
}
