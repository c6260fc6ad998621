package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Segmentation;
import dev.countywire.text.match.Use;
import java.util.Arrays;

/// Where forms of division names stand in one field, none overlapping another, in order.
public final class Sightings {
  private final String text;
  private final Segmentation words;
  // form that begins at an offset and where it ends; of several the longest
  private final int[] formAt;
  private final int[] endAt;
  private int[] begins = new int[16];
  private int size;

  private Sightings(String text, Segmentation words) {
    this.text = text;
    this.words = words;
    this.formAt = new int[text.length()];
    this.endAt = new int[text.length()];
    Arrays.fill(formAt, PlaceNames.NONE);
  }

  /// Collects the forms whose borders are borders of words.
  static Sightings in(ArticleText.Part part, PlaceNames names) {
    Sightings found = new Sightings(part.text(), part.words());
    Hits hits = part.hits();
    for (int i = hits.next(0, Use.DIVISION); i < hits.size(); i = hits.next(i + 1, Use.DIVISION)) {
      int form = names.formOf(hits.term(i));
      int begin = hits.begin(i);
      if (hits.end(i) > found.endAt[begin]
          && bordered(part, begin, hits.end(i), names.isFull(form))
          && !isUrban(part.text(), hits.end(i))) {
        found.formAt[begin] = form;
        found.endAt[begin] = hits.end(i);
      }
    }
    found.choose();
    return found;
  }

  // the end of a full name may disagree with the lattice: 安岳|县委 hides 安岳县
  private static boolean bordered(ArticleText.Part part, int begin, int end, boolean full) {
    Segmentation words = part.words();
    int length = end - begin;
    return words.isBorder(begin)
        ? words.isBorder(end)
            || (full
                ? length > 2 && isKind(part, end)
                : isOrigin(part, begin, end) || isUrban(part.text(), end + 1))
        : full && length > 3 && (words.isBorder(end) || isKind(part, end));
  }

  // 建瓯市区 is the city of 建瓯, 简阳县域 and 资阳市情 are of 简阳 and 资阳
  private static boolean isUrban(String text, int end) {
    return end > 0
        && end < text.length()
        && "市县区".indexOf(text.charAt(end - 1)) >= 0
        && (text.startsWith("市区", end - 1) || "域情级城民".indexOf(text.charAt(end)) >= 0);
  }

  // 安岳县委 is of 安岳县, 安岳县域 of 安岳
  private static boolean isKind(ArticleText.Part part, int end) {
    return "委政长府纪公".indexOf(part.text().charAt(end)) >= 0;
  }

  // 徐州人 and 上海话 are words of the table
  private static boolean isOrigin(ArticleText.Part part, int begin, int end) {
    Segmentation words = part.words();
    return end < part.text().length()
        && "人籍话".indexOf(part.text().charAt(end)) >= 0
        && words.end(words.wordAt(begin)) == end + 1;
  }

  private void choose() {
    for (int at = 0; at < formAt.length; ) {
      if (formAt[at] == PlaceNames.NONE) {
        at++;
      } else {
        if (size == begins.length) {
          begins = Arrays.copyOf(begins, size * 2);
        }
        begins[size++] = at;
        at = endAt[at];
      }
    }
  }

  /// The field's words.
  Segmentation words() {
    return words;
  }

  /// The field's text.
  String text() {
    return text;
  }

  /// Number of sightings.
  public int size() {
    return size;
  }

  /// UTF-16 offset where sighting `i` begins.
  public int begin(int i) {
    return begins[i];
  }

  /// UTF-16 offset behind sighting `i`.
  public int end(int i) {
    return endAt[begins[i]];
  }

  /// Form of sighting `i`.
  public int form(int i) {
    return formAt[begins[i]];
  }

  /// End of the longest form of a division's name that begins at `offset`; -1 if none does.
  public int endOfName(int offset) {
    return offset < 0 || offset >= formAt.length || formAt[offset] == PlaceNames.NONE
        ? -1
        : endAt[offset];
  }

  /// Sighting that begins at `offset`; -1 if none does.
  public int at(int offset) {
    int found = Arrays.binarySearch(begins, 0, size, offset);
    return Math.max(found, -1);
  }

  /// Sighting that ends at `offset`; -1 if none does.
  public int endingAt(int offset) {
    int found = Arrays.binarySearch(begins, 0, size, offset);
    int before = (found < 0 ? -found - 1 : found) - 1;
    return before >= 0 && end(before) == offset ? before : -1;
  }
}
