package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The division names in what is known of an article's outlet.
///
/// @param forms numbers of the forms, publisher first
record Outlet(List<Integer> forms) {
  static Outlet of(ArticleText article, PlaceNames names) {
    List<Integer> forms = new ArrayList<>();
    for (@Nullable String text : new String[] {article.publisher(), article.site()}) {
      if (text != null) {
        addLongest(text, names, forms);
      }
    }
    return new Outlet(forms);
  }

  private static void addLongest(String text, PlaceNames names, List<Integer> forms) {
    int begin = 0;
    while (begin < text.length()) {
      int form = names.longestAt(text, begin);
      if (form == PlaceNames.NONE) {
        begin++;
      } else {
        forms.add(form);
        begin += names.text(form).length();
      }
    }
  }
}
