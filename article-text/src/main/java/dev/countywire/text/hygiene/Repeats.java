package dev.countywire.text.hygiene;

import dev.countywire.text.MappedText;

/// Doubled punctuation as one mark, rows of full stops as an ellipsis.
final class Repeats {
  private Repeats() {}

  static MappedText reduce(MappedText mapped) {
    String text = mapped.text();
    MappedText.Editor edit = mapped.edit();
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == text.charAt(i - 1)) {
        i =
            switch (c) {
              case '，', '、', '；', '：' -> single(edit, text, i);
              case '。' -> stops(edit, text, i - 1);
              case '.' -> dots(edit, text, i - 1);
              default -> i;
            };
      }
    }
    return edit.done();
  }

  private static int single(MappedText.Editor edit, String text, int at) {
    int end = run(text, at);
    edit.drop(at, end);
    return end - 1;
  }

  private static int stops(MappedText.Editor edit, String text, int begin) {
    int end = run(text, begin);
    edit.replace(begin, end, end - begin == 2 ? "。" : "……");
    return end - 1;
  }

  // compatibility normalisation takes … apart
  private static int dots(MappedText.Editor edit, String text, int begin) {
    int end = run(text, begin);
    boolean whole = end - begin == 3 || end - begin == 6;
    if (whole && begin > 0 && Context.isChinese(text.charAt(begin - 1))) {
      edit.replace(begin, end, end - begin == 3 ? "…" : "……");
    }
    return end - 1;
  }

  private static int run(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end;
  }
}
