package dev.countywire.web.page;

import dev.countywire.web.view.View;

/// A page that has nothing to show but why.
public final class SentencePage {
  private SentencePage() {}

  /// A heading in both languages and one sentence.
  public static String of(String zh, String en, String sentence) {
    return Layout.page(
        zh + " " + en,
        View.ALL,
        Html.of(
            """
            <section class="sentence">
            <h1>{}</h1>
            <p>{}</p>
            <p><a href="/">{}</a></p>
            </section>
            """,
            Bilingual.of(zh, en),
            sentence,
            Bilingual.of("回到全部文章", "All articles")));
  }
}
