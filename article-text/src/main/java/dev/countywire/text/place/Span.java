package dev.countywire.text.place;

/// A piece of a field that names a place which is no division.
///
/// @param begin UTF-16 offset, inclusive
/// @param end UTF-16 offset, exclusive
/// @param rule which rule found it
record Span(int begin, int end, String rule) {
  int length() {
    return end - begin;
  }
}
