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
      if (brief && isStaff(StaffLine.of(line.text()))) {
        line.looks().add(Look.STAFF);
      } else if (Dateline.of(line.text(), line.folded()).end() > 0) {
        line.looks().add(Look.CREDITED);
      }
    }
  }

  private static boolean isStaff(StaffLine line) {
    boolean says =
        line.namesPeople() || line.credits().stream().anyMatch(c -> c.value().length() > 2);
    return line.whole() && says;
  }
}
