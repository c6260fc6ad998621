package dev.countywire.text.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses the headline: the title line of the page, else what came with the record, without the
/// name of the site.
final class Headline {
  private static final String[] MARKS = {"原标题:", "(原标题:", "原题:", "原文标题:", "标题:"};

  private static final float LEAST = -0.5f;

  private Headline() {}

  /// Gives the title's zone to a line of the lead where the page has no other title and a line
  /// among the bylines looks like one.
  static void promote(List<LineReading> readings, Zone[] zones) {
    int best = -1;
    for (int i = 0; i < zones.length; i++) {
      if (zones[i] == Zone.TITLE) {
        return;
      }
      boolean open = zones[i] == Zone.LEAD && readings.get(i).role(Zone.LEAD) == LineRole.SUBTITLE;
      float score = readings.get(i).score(Zone.TITLE.index());
      if (open
          && score > LEAST
          && (best < 0 || score > readings.get(best).score(Zone.TITLE.index()))) {
        best = i;
      }
    }
    if (best >= 0) {
      zones[best] = Zone.TITLE;
    }
  }

  /// The line with the headline: of the lines in the title's zone the likeliest; -1 where there is
  /// none.
  static int line(List<LineReading> readings, List<Zone> zones) {
    int best = -1;
    for (int i = 0; i < zones.size(); i++) {
      float score = readings.get(i).score(Zone.TITLE.index());
      if (zones.get(i) == Zone.TITLE
          && (best < 0 || score > readings.get(best).score(Zone.TITLE.index()))) {
        best = i;
      }
    }
    return best;
  }

  /// A headline without the name of the site behind it and without 原标题 in front.
  static String bare(String text) {
    return withoutSite(plain(text, Folding.fold(text)));
  }

  /// The headline of the first publication where the line names it, or none.
  static @Nullable String original(Line line) {
    String title = plain(line.text(), line.folded());
    return title.length() == line.text().length() ? null : Outlets.trim(title, "《“", "》”)）");
  }

  private static String plain(String text, String folded) {
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
      if ((c == '_' || c == '|' || spaced)
          && !Dates.isDigit(folded.charAt(i - 1))
          && isSite(folded.substring(i + 1).strip())) {
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
