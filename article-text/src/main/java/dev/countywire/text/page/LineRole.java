package dev.countywire.text.page;

import java.util.Locale;

/// What a line of a page is; the definitions are those of the evaluation guide.
enum LineRole {
  /// The headline; a page may show it more than once.
  TITLE,
  /// The deck under a headline, or the kicker above it.
  SUBTITLE,
  /// The article itself, headings, lists and signature lines included.
  BODY,
  /// A picture's caption or credit.
  CAPTION,
  /// Reporters, editors, source, date, counters.
  BYLINE,
  /// Menus, breadcrumbs, controls of the page.
  NAV,
  /// Calls to share, follow, like or play something.
  SHARE,
  /// Disclaimers and notices of rights.
  LEGAL,
  /// How to reach the outlet.
  CONTACT,
  /// Other articles, and what readers say.
  RELATED,
  /// Advertisements, calls to install an app among them.
  AD,
  /// The foot of the site.
  FOOTER;

  private final String code = name().toLowerCase(Locale.ROOT);

  /// The role as tables and findings write it, such as `byline`.
  String code() {
    return code;
  }

  /// Position in arrays that hold something for each role.
  int index() {
    return compareTo(TITLE);
  }
}
