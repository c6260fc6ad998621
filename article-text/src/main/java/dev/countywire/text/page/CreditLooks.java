package dev.countywire.text.page;

import java.util.List;

/// Looks that come from credits on a line.
final class CreditLooks {
  private static final int LONGEST = 160;

  private CreditLooks() {}

  /// Adds those looks to the lines of a page.
  static void mark(List<Line> lines) {
    for (Line line : lines) {
      boolean brief = line.text().length() <= LONGEST && line.folded().indexOf('。') < 0;
      StaffLine staff = brief ? StaffLine.whole(line) : null;
      if (staff != null && isStaff(staff)) {
        line.looks().add(Look.STAFF);
        if (staff.credits().stream().anyMatch(c -> c.kind().equals("editor"))) {
          line.looks().add(Look.EDITED);
        }
      } else if (Dateline.of(line.text(), line.folded()).end() > 0) {
        line.looks().add(Look.CREDITED);
      }
    }
  }

  // 某某现场 甲 摄 is a caption, which the rules know by its end
  private static boolean isStaff(StaffLine line) {
    boolean people =
        line.namesPeople() || line.credits().stream().anyMatch(c -> c.value().length() > 2);
    boolean picture =
        line.credits().stream().allMatch(c -> c.kind().equals("other"))
            && line.credits().stream().anyMatch(c -> c.postfix());
    return line.whole() && people && !picture;
  }
}
