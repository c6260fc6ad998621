package dev.countywire.text.hygiene;

import java.util.Locale;
import java.util.Set;

/// Markup that scrapers left behind.
final class Tags {
  // attributes with inline styles run to a few hundred characters
  private static final int LONGEST = 2000;
  private static final int LONGEST_NAME = 12;
  private static final Set<String> NAMES =
      Set.of(
          "a",
          "abbr",
          "article",
          "audio",
          "b",
          "big",
          "blockquote",
          "body",
          "br",
          "button",
          "center",
          "code",
          "col",
          "dd",
          "del",
          "div",
          "dl",
          "dt",
          "em",
          "embed",
          "fieldset",
          "figcaption",
          "figure",
          "font",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "i",
          "iframe",
          "img",
          "input",
          "ins",
          "label",
          "li",
          "link",
          "main",
          "meta",
          "nav",
          "o:p",
          "object",
          "ol",
          "option",
          "p",
          "param",
          "pre",
          "s",
          "script",
          "section",
          "select",
          "small",
          "source",
          "span",
          "strike",
          "strong",
          "style",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "textarea",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "u",
          "ul",
          "video",
          "wbr");

  private Tags() {}

  /// End of the tag or comment that begins at the `<` at `at`; -1 where there is none.
  static int end(String text, int at) {
    if (text.startsWith("<!--", at)) {
      int close = text.indexOf("-->", at + 4, Math.min(text.length(), at + LONGEST));
      return close < 0 ? -1 : close + 3;
    }
    int name = text.startsWith("/", at + 1) ? at + 2 : at + 1;
    int end = name;
    while (end < Math.min(text.length(), name + LONGEST_NAME) && isName(text.charAt(end))) {
      end++;
    }
    if (!NAMES.contains(text.substring(name, end).toLowerCase(Locale.ROOT))) {
      return -1;
    }
    boolean parted = end < text.length() && " />\t".indexOf(text.charAt(end)) >= 0;
    return parted ? close(text, end) : -1;
  }

  private static int close(String text, int from) {
    for (int i = from; i < Math.min(text.length(), from + LONGEST); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<' || c == '\n') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':';
  }
}
