package dev.countywire.text.page;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses the outlet that wrote the article from what the page says at its several places.
final class Outlets {
  /// Where an outlet was named; the earlier ones are believed first.
  enum Place {
    /// `来源` behind the text.
    FOOT,
    /// `来源` above the text.
    HEAD,
    /// Without a label beside the date.
    BYLINE,
    /// `某报讯（记者 …）`.
    CREDIT,
    /// Behind 来自, 转自 or 发布机构 above the text.
    WEAK,
    /// A line of its own above the text.
    ALONE,
    /// In the masthead of a digital paper.
    MASTHEAD
  }

  private static final TermTable ENDINGS = TermTable.standard("outlets.tsv");
  private static final TermTable NOBODY = TermTable.standard("nobody.tsv");
  private final Map<Place, String> found = new EnumMap<>(Place.class);

  /// Notes what a page says; values that name nobody are left out, the first one of a place stays.
  void note(Place place, String value) {
    String name = clean(value);
    if (name != null) {
      found.putIfAbsent(place, name);
    }
  }

  /// The best one, or none.
  @Nullable String best() {
    return found.isEmpty() ? null : found.values().iterator().next();
  }

  /// The name without quotation marks and the like, or none if it names no outlet.
  static @Nullable String clean(String value) {
    String name = value.strip();
    int quote = name.indexOf('“');
    int unquote = name.indexOf('”');
    if (quote == 0 && unquote > 2) {
      name = name.substring(1, unquote);
    }
    name = trim(name, "（(【[《“\"<", "）)】]》”\">。，,;；、|·-—");
    for (String suffix : new String[] {"微信公众号", "公众号", "微信号"}) {
      if (name.length() > suffix.length() + 1 && name.endsWith(suffix)) {
        name = name.substring(0, name.length() - suffix.length());
      }
    }
    name = withoutScar(name);
    String folded = Folding.fold(name);
    boolean nobody =
        NOBODY.holds(folded)
            || folded.startsWith("网络")
            || folded.startsWith("http")
            || folded.startsWith("www");
    return nobody || !hasLetter(folded) || name.length() < 2 || name.length() > 30 ? null : name;
  }

  private static boolean hasLetter(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetter(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  // 某某商报�: what is left ends as names of outlets end, so nothing of the name was lost
  private static String withoutScar(String name) {
    if (name.indexOf('\ufffd') < 0) {
      return name;
    }
    String rest = name.replaceAll("^\ufffd+|\ufffd+$", "");
    boolean sure = rest.length() < name.length() && isOutlet(Folding.fold(rest));
    return sure ? rest : name;
  }

  /// Whether a folded value names nobody.
  static boolean isNobody(String folded) {
    return NOBODY.holds(folded);
  }

  /// Whether a run of text ends as names of outlets end.
  static boolean isOutlet(String folded) {
    if (folded.length() < 3 || folded.length() > 20) {
      return false;
    }
    for (int begin = 1; begin < folded.length(); begin++) {
      if (ENDINGS.holds(folded, begin, folded.length())) {
        return true;
      }
    }
    return false;
  }

  static String trim(String name, String front, String back) {
    int begin = 0;
    int end = name.length();
    while (begin < end && (front.indexOf(name.charAt(begin)) >= 0 || name.charAt(begin) == ' ')) {
      begin++;
    }
    while (end > begin
        && (back.indexOf(name.charAt(end - 1)) >= 0 || name.charAt(end - 1) == ' ')) {
      end--;
    }
    return name.substring(begin, end);
  }
}
