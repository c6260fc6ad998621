package dev.countywire.text.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks that a line has by its neighbours: the first one, one before prose, one that the page
/// shows again, the headline that came with the record.
final class TitleLooks {
  // lines in which the headline may be shown again
  private static final int HEAD = 40;
  private static final int SHORTEST = 8;

  private TitleLooks() {}

  /// Adds those looks to the lines of a page.
  static void mark(List<Line> lines, @Nullable String recorded) {
    int proses = 0;
    int end = 0;
    for (; end < lines.size() && end < HEAD && proses < 3; end++) {
      proses += lines.get(end).looks(Look.PROSE) ? 1 : 0;
    }
    lines.getFirst().mark(Look.FIRST);
    String headline = recorded == null ? "" : key(recorded);
    for (int i = 0; i < end; i++) {
      Line line = lines.get(i);
      if (i + 1 < lines.size() && opensArticle(lines.get(i + 1))) {
        line.mark(Look.BEFORE_PROSE);
      }
      if (headline.length() >= 4 && isRecorded(line.key(), headline)) {
        line.mark(Look.RECORDED);
      }
      boolean menu = line.looks(Look.MENU) || line.looks(Look.WORDS);
      if (line.looks(Look.HEADLINE) && !menu && line.key().length() >= SHORTEST) {
        markRepeats(lines, i, line.key(), end);
      }
    }
  }

  private static boolean isRecorded(String key, String headline) {
    return key.equals(headline) || (key.length() >= 8 && headline.startsWith(key));
  }

  private static boolean opensArticle(Line next) {
    boolean salutation =
        next.folded().endsWith(":")
            && next.folded().length() >= 8
            && next.folded().length() <= 80
            && next.folded().indexOf(' ') < 0;
    return next.looks(Look.PROSE)
        || next.looks(Look.CREDITED)
        || next.looks(Look.DASH)
        || salutation;
  }

  private static void markRepeats(List<Line> lines, int at, String key, int end) {
    for (int i = 0; i < end; i++) {
      Line other = lines.get(i);
      if (i == at || other.text().length() < key.length() || other.looks(Look.PROSE)) {
        continue;
      }
      String otherKey = other.key();
      int begin = otherKey.indexOf(key);
      if (begin == 0
          && otherKey.length() > key.length()
          && hasSiteName(other.folded(), otherKey.length() - key.length())) {
        other.mark(Look.SUFFIXED);
      }
      if (begin >= 0) {
        lines.get(at).mark(Look.REPEATED);
      }
    }
  }

  // TITLE_某某网: what follows the title is parted from it by a bar or a dash
  private static boolean hasSiteName(String folded, int tail) {
    for (int i = folded.length() - 1; i >= Math.max(0, folded.length() - tail - 8); i--) {
      if ("_-|—".indexOf(folded.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Letters and digits of a text, for comparing headlines.
  static String key(String text) {
    char[] key = new char[text.length()];
    int length = 0;
    for (int i = 0; i < key.length; i++) {
      char c = Folding.letter(text.charAt(i));
      key[length] = c;
      length += c == 0 ? 0 : 1;
    }
    return new String(key, 0, length);
  }
}
