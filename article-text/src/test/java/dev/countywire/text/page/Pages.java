package dev.countywire.text.page;

import java.time.OffsetDateTime;
import org.assertj.core.api.Assertions;

/// Pages for the tests of this package, captured on the morning of 18 October 2024.
final class Pages {
  static final OffsetDateTime CAPTURED = OffsetDateTime.parse("2024-10-18T08:00:00+08:00");
  private static final PageReader READER = PageReader.standard();

  private Pages() {}

  static Page read(String text) {
    return READER.read(text, new PageContext(null, null, null, CAPTURED));
  }

  static Page read(String title, String text) {
    return READER.read(text, new PageContext(title, null, null, CAPTURED));
  }

  static Page.Article article(String text) {
    return accepted(read(text));
  }

  static Page.Article accepted(Page page) {
    Assertions.assertThat(page).isInstanceOf(Page.Article.class);
    return (Page.Article) page;
  }
}
