package dev.countywire.text.place;

/// A stretch that may be a name, and how its suffix builds it.
///
/// @param begin where it begins
/// @param suffix where its suffix begins
/// @param end where it ends
/// @param way how the suffix builds names
record SuffixName(int begin, int suffix, int end, SuffixWay way) {
  /// Length of what stands in front of the suffix.
  int stem() {
    return suffix - begin;
  }
}
