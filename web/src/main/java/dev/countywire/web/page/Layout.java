package dev.countywire.web.page;

import dev.countywire.web.view.View;
import dev.countywire.web.view.ViewReader;

/// What stands around every page.
final class Layout {
  private Layout() {}

  /// A whole page.
  ///
  /// @param title of the window
  /// @param view kept by the search box
  static String page(String title, View view, Html content) {
    return Html.of(
            """
            <!DOCTYPE html>
            <html lang="zh-Hans">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{}</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/page.css">
            <script src="/d3.js" defer></script>
            <script src="/page.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">跳到内容<span class="en" lang="en"> Skip to content</span></a>
            <header class="top">
            <a class="brand" href="/">县闻<span class="en" lang="en"> countywire</span></a>
            {}
            </header>
            <main id="main" tabindex="-1">
            {}
            </main>
            <footer>{}</footer>
            </body>
            </html>
            """,
            title,
            search(view),
            content,
            Bilingual.of("只读 · 数据取自索引", "Read-only, from the index"))
        .markup();
  }

  private static Html search(View view) {
    return Html.of(
        """
        <form role="search" action="/" method="get">
        <label class="hidden" for="q">搜索标题和正文 Search headlines and texts</label>
        <input type="search" id="q" name="q" value="{}" maxlength="{}" placeholder="搜索标题和正文  Search" autocomplete="off" aria-keyshortcuts="/">
        <span class="days"><label for="from">自<span class="hidden"> 从这一天 From day</span></label><input type="date" id="from" name="from" value="{}">
        <label for="to">至<span class="hidden"> 到这一天 To day</span></label><input type="date" id="to" name="to" value="{}"></span>
        {}{}
        <button type="submit">{}</button>
        </form>
        """,
        view.words(),
        ViewReader.LONGEST_WORDS,
        view.from(),
        view.to(),
        hidden("region", view.region()),
        hidden("sector", view.sector()),
        Bilingual.of("搜索", "Search"));
  }

  private static Html hidden(String name, @org.jspecify.annotations.Nullable String value) {
    return value == null
        ? Html.NONE
        : Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
  }
}
