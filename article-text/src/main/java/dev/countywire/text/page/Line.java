package dev.countywire.text.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a page, with what is read from it more than once. For one page and one thread.
final class Line {
  private static final boolean[] DECORATION =
      decoration(" []()—-=*·●■□◆◇○◎▼▲▽△↓↑←↗☟☝★☆><|/#~_:,。;!…\"'\\+❤✦✿》《");

  // 2024-1-1: a date with its year in figures has no fewer
  private static final int LEAST_DIGITS = 6;

  private final String text;
  private final String folded;
  private final int core;
  private final int coreEnd;
  private final Shape shape;
  private long looks;
  private @Nullable List<Dates.Found> dates;
  private @Nullable String key;
  private @Nullable StaffLine staff;
  private @Nullable Dateline dateline;

  private Line(String text, String folded, int core, int coreEnd) {
    this.text = text;
    this.folded = folded;
    this.core = core;
    this.coreEnd = coreEnd;
    this.shape = Shape.of(folded);
    this.looks = shape.looks(folded, core);
    if (shape.digits() >= LEAST_DIGITS) {
      looks |= DateLooks.of(folded, shape, dates());
    }
    if (looks(Look.CLOCK)) {
      looks &= ~Look.MENU.bit(); // the parts of a byline are as short as those of a menu
    }
  }

  /// Reads the looks of a line.
  static Line of(String text) {
    String folded = Folding.fold(text);
    int begin = 0;
    int end = folded.length();
    while (begin < end && isDecoration(folded.charAt(begin))) {
      begin++;
    }
    while (end > begin && isDecoration(folded.charAt(end - 1))) {
      end--;
    }
    return new Line(text, folded, begin, withoutCount(folded, begin, end));
  }

  /// The line as it stands, stripped.
  String text() {
    return text;
  }

  /// The same in one form, see [Folding]; of the same length.
  String folded() {
    return folded;
  }

  /// Where the line's words begin behind list marks, brackets and other decoration.
  int core() {
    return core;
  }

  /// Behind its last word, decoration and trailing counts left off.
  int coreEnd() {
    return coreEnd;
  }

  /// Its counts.
  Shape shape() {
    return shape;
  }

  /// The dates on it, from left to right.
  List<Dates.Found> dates() {
    if (dates == null) {
      boolean none = shape.numerals() < 2 || shape.dateMarks() == 0;
      dates = none ? List.of() : Dates.in(folded);
    }
    return dates;
  }

  /// All looks, each one bit.
  long looks() {
    return looks;
  }

  /// Whether the line looks so.
  boolean looks(Look look) {
    return (looks & look.bit()) != 0;
  }

  /// Adds a look that follows from the lines around it.
  void mark(Look look) {
    looks |= look.bit();
  }

  /// Letters and digits of the line, for comparing headlines.
  String key() {
    if (key == null) {
      key = TitleLooks.key(text);
    }
    return key;
  }

  /// Whether it is labels, names, sources and dates and nothing else.
  boolean isStaff() {
    if (staff == null && StaffText.mayLabel(folded)) {
      StaffLine read = StaffLine.whole(this);
      staff = read.whole() ? read : null;
    }
    return staff != null && staff.whole();
  }

  /// Its labels, names and values, read to the end.
  StaffLine staff() {
    if (staff == null) {
      staff = StaffLine.of(this);
    }
    return staff;
  }

  /// The credit in front of it, where there is one.
  Dateline dateline() {
    if (dateline == null) {
      boolean may = shape.creditMarks() > 0 || Dateline.isBracketed(folded);
      dateline = may ? Dateline.of(text, folded) : Dateline.NONE;
    }
    return dateline;
  }

  // 全部评论(47), 阅读5.8万: the count is no part of what the line says
  private static int withoutCount(String folded, int begin, int end) {
    int at = end;
    while (at > begin && isCount(folded.charAt(at - 1))) {
      at--;
    }
    return at > begin ? at : end;
  }

  private static boolean isCount(char c) {
    return (c >= '0' && c <= '9') || c == '万' || c == '条' || c == '.' || isDecoration(c);
  }

  private static boolean isDecoration(char c) {
    return DECORATION[c];
  }

  private static boolean[] decoration(String marks) {
    boolean[] is = new boolean[0x10000];
    for (int i = 0; i < is.length; i++) {
      is[i] = Character.isSurrogate((char) i) || i == 0xfe0f || marks.indexOf(i) >= 0;
    }
    return is;
  }
}
