package dev.countywire.ingest.source;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// The text of a page as a reader sees it, one line a block. Menus and footers stay: what is
/// furniture is decided further on, by rules with names.
final class HtmlText implements NodeFilter {
  /// Most tags of a page, counted before it is parsed: each costs some hundred bytes of memory.
  static final int MOST_TAGS = 200_000;

  /// What nobody reads as text; `rt` and `rp` are pronunciations over characters.
  private static final Set<String> UNREAD =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "select",
          "textarea",
          "rt",
          "rp");

  private static final Set<String> CELLS = Set.of("td", "th");

  private final StringBuilder text = new StringBuilder();
  private int preformatted;

  /// A page's headline and text.
  ///
  /// @param title as the page names it, or `null`
  /// @param text lines without the white space around them, none of them blank
  record Page(@Nullable String title, String text) {}

  private HtmlText() {}

  /// Reads a page or a fragment of one.
  static Page of(String html) {
    Document page = Jsoup.parse(html);
    HtmlText lines = new HtmlText();
    NodeTraversor.filter(lines, page);
    return new Page(HtmlTitle.of(page), lines.text.toString().strip());
  }

  /// Whether there are more tags than anybody wrote.
  static boolean isOvergrown(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags > MOST_TAGS;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (UNREAD.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      preformatted += element.normalName().equals("pre") ? 1 : 0;
      begin(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(@Nullable Node node, int depth) {
    if (node instanceof Element element) {
      preformatted -= element.normalName().equals("pre") ? 1 : 0;
      begin(element);
    }
    return FilterResult.CONTINUE;
  }

  private void begin(Element element) {
    if (CELLS.contains(element.normalName())) {
      space();
    } else if (element.isBlock() || element.normalName().equals("br")) {
      line();
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && preformatted > 0) {
        line();
      } else if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0') {
        space();
      } else if (c != '\u200B' && c != '\uFEFF') {
        text.append(c);
      }
    }
  }

  private void space() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
      text.append(' ');
    }
  }

  private void line() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (end > 0 && text.charAt(end - 1) != '\n') {
      text.append('\n');
    }
  }
}
