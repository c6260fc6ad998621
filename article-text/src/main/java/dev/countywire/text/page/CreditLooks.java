package dev.countywire.text.page;

import java.util.List;

/// Looks that come from credits on a line.
final class CreditLooks {
  private static final int LONGEST = 160;

  private CreditLooks() {}

  /// Adds those looks to the lines of a page.
  static void mark(List<Line> lines) {
    for (Line line : lines) {
      boolean brief = line.text().length() <= LONGEST && line.shape().fullStops() == 0;
      if (brief && line.isStaff() && isStaff(line.staff())) {
        line.mark(Look.STAFF);
        if (line.staff().has("editor")) {
          line.mark(Look.EDITED);
        }
      } else if (isNames(line)) {
        line.mark(Look.NAMES);
      } else if (line.dateline().end() > 0) {
        line.mark(Look.CREDITED);
      }
    }
  }

  private static boolean isNames(Line line) {
    int length = line.text().length();
    return length <= 14 && line.shape().han() >= 2 && PersonNames.areSureNames(line.text(), 3);
  }

  // 某某现场 甲 摄 is a caption, which the rules know by its end
  private static boolean isStaff(StaffLine line) {
    boolean people = false;
    boolean postfix = false;
    boolean other = true;
    for (StaffLine.Credit credit : line.credits()) {
      boolean named = !credit.names().isEmpty() || credit.value().length() > 2;
      people |= named && !credit.kind().equals("none");
      postfix |= credit.postfix();
      other &= credit.kind().equals("other");
    }
    return people && !(other && postfix);
  }
}
