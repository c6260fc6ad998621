package dev.countywire.text.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses the headline: the title line of the page, else what came with the record, without the
/// name of the site.
final class Headline {
  private static final String[] MARKS = {"原标题:", "原题:", "标题:", "题:"};

  private Headline() {}

  /// The headline, or none.
  static @Nullable String of(List<Line> lines, Zone[] zones, @Nullable String recorded) {
    for (int i = 0; i < zones.length; i++) {
      if (zones[i] == Zone.TITLE) {
        return plain(lines.get(i).text());
      }
    }
    return recorded == null || recorded.isBlank() ? null : withoutSite(plain(recorded));
  }

  private static String plain(String text) {
    String folded = Folding.fold(text);
    for (String mark : MARKS) {
      if (folded.startsWith(mark) && folded.length() > mark.length() + 4) {
        return text.substring(mark.length()).strip();
      }
    }
    return text;
  }

  // TITLE_频道_某某网, TITLE - 某某人民政府, TITLE|某报
  private static String withoutSite(String text) {
    String folded = Folding.fold(text);
    for (int i = folded.length() - 2; i >= 4; i--) {
      char c = folded.charAt(i);
      boolean spaced =
          (c == '-' || c == '—' || c == '·')
              && (folded.charAt(i - 1) == ' ' || folded.charAt(i + 1) == ' ' || c == '-');
      if ((c == '_' || c == '|' || spaced) && isSite(folded.substring(i + 1).strip())) {
        return withoutSite(text.substring(0, i).strip());
      }
    }
    return text;
  }

  private static boolean isSite(String tail) {
    boolean official =
        tail.endsWith("政府")
            || tail.endsWith("委员会")
            || tail.endsWith("局")
            || tail.endsWith("频道")
            || tail.endsWith("动态")
            || tail.endsWith("要闻")
            || tail.endsWith("公告");
    return tail.length() <= 24 && (official || Outlets.isOutlet(tail));
  }
}
