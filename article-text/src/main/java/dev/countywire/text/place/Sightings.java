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
  // ascending; while hits are added, overlapping ones too
  private int[] begins = new int[16];
  private int[] ends = new int[16];
  private int[] forms = new int[16];
  private int size;

  private Sightings(String text, Segmentation words) {
    this.text = text;
    this.words = words;
  }

  /// Collects the forms whose borders are borders of words.
  static Sightings in(ArticleText.Part part, PlaceNames names) {
    Sightings found = new Sightings(part.text(), part.words());
    Hits hits = part.hits();
    for (int i = hits.next(0, Use.DIVISION); i < hits.size(); i = hits.next(i + 1, Use.DIVISION)) {
      int form = hits.term(i);
      if (bordered(part, hits.begin(i), hits.end(i), form, names) && !isUrban(part, hits.end(i))) {
        found.add(hits.begin(i), hits.end(i), form);
      }
    }
    found.choose();
    return found;
  }

  // hits come by their ends, so that the last of one begin is the longest
  private void add(int begin, int end, int form) {
    int at = size;
    while (at > 0 && begins[at - 1] > begin) {
      at--;
    }
    if (at > 0 && begins[at - 1] == begin) {
      at--;
    } else {
      insert(at);
    }
    begins[at] = begin;
    ends[at] = end;
    forms[at] = form;
  }

  private void insert(int at) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      forms = Arrays.copyOf(forms, size * 2);
    }
    System.arraycopy(begins, at, begins, at + 1, size - at);
    System.arraycopy(ends, at, ends, at + 1, size - at);
    System.arraycopy(forms, at, forms, at + 1, size - at);
    size++;
  }

  // of forms that overlap the first stays
  private void choose() {
    int chosen = 0;
    for (int i = 0; i < size; i++) {
      if (chosen == 0 || begins[i] >= ends[chosen - 1]) {
        begins[chosen] = begins[i];
        ends[chosen] = ends[i];
        forms[chosen++] = forms[i];
      }
    }
    size = chosen;
  }

  // the end of a full name may disagree with the lattice: 安岳|县委 hides 安岳县
  private static boolean bordered(
      ArticleText.Part part, int begin, int end, int form, PlaceNames names) {
    Segmentation words = part.words();
    int length = end - begin;
    if (!words.isBorder(begin)) {
      return length > 3 && (words.isBorder(end) || isKind(part, end)) && names.isFull(form);
    }
    if (words.isBorder(end)) {
      return true;
    }
    return names.isFull(form)
        ? isKind(part, end) && (length > 2 || isShortName(part.text(), begin, form, names))
        : isOrigin(part, begin, end) || isUrban(part, end + 1);
  }

  // 建瓯市区 is the city of 建瓯, 简阳县域 and 资阳市情 are of 简阳 and 资阳; 简阳市城管局 and 简阳市民政局 are not
  private static boolean isUrban(ArticleText.Part part, int end) {
    String text = part.text();
    return end > 0
        && end < text.length()
        && "市县区".indexOf(text.charAt(end - 1)) >= 0
        && (text.startsWith("市区", end - 1)
            || ("域情级城民".indexOf(text.charAt(end)) >= 0 && !isLongWord(part.words(), end)));
  }

  private static boolean isLongWord(Segmentation words, int begin) {
    return words.isBorder(begin) && words.end(words.wordAt(begin)) > begin + 1;
  }

  // 安岳县委 is of 安岳县, 安岳县域 of 安岳; 省人民政府 is a word of the table
  private static boolean isKind(ArticleText.Part part, int end) {
    return "委政长府纪公".indexOf(part.text().charAt(end)) >= 0 || part.text().startsWith("人民政府", end);
  }

  // 赵县委 is of 赵县; but 随县委书记, 任县委书记 and 代县长 may well be of no county
  private static boolean isShortName(String text, int begin, int form, PlaceNames names) {
    return names.isToday(form)
        && "和随应新代成".indexOf(text.charAt(begin)) < 0
        && text.charAt(begin + 2) != '长';
  }

  // 徐州人 and 上海话 are words of the table
  private static boolean isOrigin(ArticleText.Part part, int begin, int end) {
    Segmentation words = part.words();
    return end < part.text().length()
        && "人籍话".indexOf(part.text().charAt(end)) >= 0
        && words.end(words.wordAt(begin)) == end + 1;
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
    return ends[i];
  }

  /// Form of sighting `i`.
  public int form(int i) {
    return forms[i];
  }

  /// Sighting that ends at `offset`; -1 if none does.
  public int endingAt(int offset) {
    int found = Arrays.binarySearch(begins, 0, size, offset);
    int before = (found < 0 ? -found - 1 : found) - 1;
    return before >= 0 && end(before) == offset ? before : -1;
  }
}
