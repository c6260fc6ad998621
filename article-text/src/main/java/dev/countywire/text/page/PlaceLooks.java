package dev.countywire.text.page;

import java.util.List;

/// Looks that a line has by where it stands: above the byline, where no article begins yet, and in
/// a list of headlines that all carry the same tag.
final class PlaceLooks {
  // lines in which a byline may stand above the article
  private static final int HEAD = 40;
  // `快讯|`, `图集丨`, `[视频]`: a tag holds so many units
  private static final int TAG = 8;

  private PlaceLooks() {}

  /// Adds those looks to the lines of a page.
  static void mark(List<Line> lines) {
    int byline = byline(lines);
    for (int i = 0; i < byline; i++) {
      Line line = lines.get(i);
      line.mark(Look.EARLY);
      if (line.looks(Look.HEADLINE) && !line.looks(Look.DATE) && !line.looks(Look.STAFF)) {
        line.mark(Look.ABOVE_BYLINE);
      }
    }
    tags(lines);
  }

  private static void tags(List<Line> lines) {
    String before = tag(lines.getFirst());
    for (int i = 1; i < lines.size(); i++) {
      String tag = tag(lines.get(i));
      if (!tag.isEmpty() && tag.equals(before)) {
        lines.get(i - 1).mark(Look.TAGGED);
        lines.get(i).mark(Look.TAGGED);
      }
      before = tag;
    }
  }

  // the last byline in front of the first sentence; -1 where there is none or no sentence follows
  private static int byline(List<Line> lines) {
    int byline = -1;
    for (int i = 0; i < Math.min(lines.size(), HEAD); i++) {
      Line line = lines.get(i);
      if (isByline(line)) {
        byline = i;
      } else if (opensText(line)) {
        return byline;
      }
    }
    return -1;
  }

  private static boolean isByline(Line line) {
    boolean writer = line.looks(Look.STAFF) && !line.looks(Look.EDITED);
    return !line.looks(Look.PROSE) && (writer || line.looks(Look.CLOCK));
  }

  private static boolean opensText(Line line) {
    boolean sentence = line.looks(Look.SENTENCE) && !line.looks(Look.HEADLINE);
    return sentence || line.looks(Look.PROSE) || line.looks(Look.CREDITED);
  }

  private static String tag(Line line) {
    String folded = line.folded();
    if (line.looks(Look.PROSE) || line.looks(Look.SENTENCE)) {
      return "";
    }
    boolean boxed = folded.startsWith("[");
    int end = folded.indexOf(boxed ? ']' : '|', 0, Math.min(TAG + 1, folded.length()));
    boolean more = end >= 2 && folded.indexOf('|', end + 1) < 0 && folded.length() - end > 5;
    return more ? folded.substring(0, end).strip() : "";
  }
}
