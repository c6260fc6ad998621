package dev.countywire.text.place;

/// A piece of a field that names a place.
///
/// @param begin UTF-16 offset, inclusive
/// @param end UTF-16 offset, exclusive
/// @param rule which rule found it
/// @param division number in the gazetteer; `Gazetteer.NONE` for a place that is no division
record Span(int begin, int end, String rule, int division) {
  /// A place that is no division.
  Span(int begin, int end, String rule) {
    this(begin, end, rule, Gazetteer.NONE);
  }

  int length() {
    return end - begin;
  }
}
