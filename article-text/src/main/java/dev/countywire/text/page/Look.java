package dev.countywire.text.page;

import java.util.Locale;

/// How a line looks, whatever its words are; the rules name looks by their codes.
enum Look {
  /// True of every line.
  ANY,
  /// A full sentence or more.
  PROSE,
  /// Prose with sixty Chinese characters or more.
  LONG,
  /// Ends as a sentence ends.
  SENTENCE,
  /// Ends with a full stop.
  FULL_STOP,
  /// Could be a headline: a phrase of 5 to 100 units that does not end as a sentence does.
  HEADLINE,
  /// At most twelve units, no sentence.
  SHORT,
  /// One run of letters without white space or punctuation, at most twenty units.
  PLAIN,
  /// Four or more short words side by side.
  MENU,
  /// Three or more words of at most ten units side by side.
  WORDS,
  /// Words parted by `>`.
  CRUMBS,
  /// A date with hours and minutes.
  CLOCK,
  /// A full date.
  DATE,
  /// Begins with a date in figures only.
  DATE_FIRST,
  /// A date with its year and nothing else.
  DATE_ONLY,
  /// A headline with a date before or behind it, as in lists.
  DATED,
  /// Latin letters, hardly any Chinese.
  LATIN,
  /// Neither letters nor digits.
  SYMBOLS,
  /// Begins with a list mark.
  BULLET,
  /// Begins with a long dash.
  DASH,
  /// Ends with a long dash, as kickers do.
  KICKER,
  /// Begins with a quotation mark.
  QUOTED,
  /// Begins with a number of a list or a chapter.
  NUMBERED,
  /// Arrows or triangles at an end.
  ARROWS,
  /// Names of roles and people, and nothing else.
  STAFF,
  /// Such a line that names an editor: what closes an article.
  EDITED,
  /// One to three names of people and nothing else.
  NAMES,
  /// Begins or ends with brackets around names of roles and people.
  CREDITED,
  /// The first line of the page.
  FIRST,
  /// At most six units.
  TINY,
  /// Above the byline, with no sentence before it.
  EARLY,
  /// A possible headline above the byline.
  ABOVE_BYLINE,
  /// No sentence, and begins with the same tag as a line beside it: `快讯|…`.
  TAGGED,
  /// The next line is prose.
  BEFORE_PROSE,
  /// Stands on the page again, or inside another of its first lines.
  REPEATED,
  /// Begins like another line of the page and goes on with a site's name.
  SUFFIXED,
  /// The headline that came with the record.
  RECORDED,
  /// Stands in many articles of this site.
  RECURRING;

  /// The code that rules use, such as `date-only`.
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The look as one bit; a line's looks together are one `long`.
  long bit() {
    return 1L << compareTo(ANY);
  }

  /// The look's bit where the line looks so, else nothing.
  long bitIf(boolean is) {
    return is ? bit() : 0;
  }
}
