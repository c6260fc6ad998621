package dev.countywire.web.page;

/// A label in Chinese, with the English in a lighter hand beside it.
final class Bilingual {
  private Bilingual() {}

  static Html of(String zh, String en) {
    return Html.of("{}<span class=\"en\" lang=\"en\"> {}</span>", zh, en);
  }
}
