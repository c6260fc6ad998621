package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The division names in what is known of an article's outlet, publisher first.
final class Outlet {
  private int[] forms = new int[4];
  private int size;

  private Outlet() {}

  static Outlet of(ArticleText article, PlaceNames names) {
    Outlet outlet = new Outlet();
    outlet.addLongest(article.publisher(), names);
    outlet.addLongest(article.site(), names);
    return outlet;
  }

  private void addLongest(@Nullable String text, PlaceNames names) {
    int begin = 0;
    while (text != null && begin < text.length()) {
      int form = names.longestAt(text, begin);
      if (form == PlaceNames.NONE) {
        begin++;
      } else {
        add(form);
        begin += names.text(form).length();
      }
    }
  }

  private void add(int form) {
    if (size == forms.length) {
      forms = Arrays.copyOf(forms, size * 2);
    }
    forms[size++] = form;
  }

  /// Number of names.
  int size() {
    return size;
  }

  /// Form of name `i`.
  int form(int i) {
    return forms[i];
  }

  /// Whether the outlet has a form.
  boolean has(int form) {
    for (int i = 0; i < size; i++) {
      if (forms[i] == form) {
        return true;
      }
    }
    return false;
  }
}
