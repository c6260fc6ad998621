package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/// Finds villages in rows that name their kind only once: 汤营、赵庄、古城三个村.
final class VillageRows {
  private static final String COUNTS = "0123456789０１２３４５６７８９一二三四五六七八九十两几多余";
  private static final int LONGEST = 4;

  private VillageRows() {}

  static VillageRows standard(Vocabulary.Builder vocabulary) {
    for (String kind : List.of("村", "社区", "自然村", "行政村", "村民小组", "村庄")) {
      vocabulary.add(Use.VILLAGE_KIND, kind);
    }
    return new VillageRows();
  }

  /// Adds the villages of one field.
  void find(ArticleText.Part part, Sightings divisions, List<Span> found) {
    Hits hits = part.hits();
    for (int i = hits.next(0, Use.VILLAGE_KIND);
        i < hits.size();
        i = hits.next(i + 1, Use.VILLAGE_KIND)) {
      int end = beforeCount(part.text(), hits.begin(i));
      if (end < hits.begin(i)) {
        row(part, divisions, end, found);
      }
    }
  }

  // where the row ends that `等`, a number and `个` stand behind; `kind` if they do not
  private static int beforeCount(String text, int kind) {
    int at = kind;
    at -= at > 0 && text.charAt(at - 1) == '个' ? 1 : 0;
    boolean counted = at < kind;
    while (at > 0 && COUNTS.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    boolean listed = at > 0 && text.charAt(at - 1) == '等';
    return listed ? at - 1 : counted ? at : kind;
  }

  private static void row(
      ArticleText.Part part, Sightings divisions, int rowEnd, List<Span> found) {
    String text = part.text();
    List<Span> row = new ArrayList<>();
    int end = rowEnd;
    while (end > 0) {
      int begin = begin(part, divisions, end);
      if (begin < 0) {
        break;
      }
      row.add(new Span(begin, end, "village-row"));
      if (begin == 0 || text.charAt(begin - 1) != '、') {
        break;
      }
      end = begin - 1;
    }
    if (row.size() > 1) {
      found.addAll(row);
    }
  }

  // of the item that ends at `end`; -1 where its left border is not clear
  private static int begin(ArticleText.Part part, Sightings divisions, int end) {
    String text = part.text();
    for (int begin = end - 1; begin >= 0 && end - begin <= LONGEST; begin--) {
      if (!Character.isIdeographic(text.charAt(begin))) {
        return -1;
      }
      boolean bordered =
          begin == 0
              || !Character.isIdeographic(text.charAt(begin - 1))
              || divisions.endingAt(begin) >= 0
              || "在到与和及是从由对将把".indexOf(text.charAt(begin - 1)) >= 0;
      if (bordered && end - begin > 1) {
        return begin;
      }
    }
    return -1;
  }
}
