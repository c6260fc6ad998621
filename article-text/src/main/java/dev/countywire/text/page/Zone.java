package dev.countywire.text.page;

/// Where on the page a line stands; a page runs through the zones in this order.
enum Zone {
  /// Above the title.
  HEAD,
  /// The title itself.
  TITLE,
  /// Between title and first paragraph.
  LEAD,
  /// From the first paragraph to the last.
  INSIDE,
  /// Behind the last paragraph.
  TAIL;

  /// Position in arrays that hold something for each zone.
  int index() {
    return compareTo(HEAD);
  }
}
