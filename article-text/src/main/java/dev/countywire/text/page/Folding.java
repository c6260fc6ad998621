package dev.countywire.text.page;

/// One form for characters that only differ in width or case, so that rules are written once.
///
/// The folded text is as long as the text, so offsets serve both.
final class Folding {
  private static final char[] FORM = table();
  private static final char[] LETTER = letters();

  private Folding() {}

  /// The text with half-width punctuation, plain spaces and small Latin letters.
  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = FORM[folded[i]];
    }
    return new String(folded);
  }

  /// One character of folded text.
  static char fold(char c) {
    return FORM[c];
  }

  /// A letter or digit as a small one, or 0 for all else.
  static char letter(char c) {
    return LETTER[c];
  }

  private static char[] letters() {
    char[] letters = new char[0x10000];
    for (int i = 0; i < letters.length; i++) {
      char c = (char) i;
      letters[i] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
    return letters;
  }

  private static char[] table() {
    char[] form = new char[0x10000];
    for (int c = 0; c < form.length; c++) {
      form[c] = (char) c;
    }
    for (char c = '！'; c <= '～'; c++) {
      form[c] = (char) (c - '！' + '!');
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      form[c] = (char) (c - 'A' + 'a');
      form[c - '!' + '！'] = form[c];
    }
    all(
        form,
        ' ',
        "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\ufeff\u200b");
    all(form, '|', "丨︱│┃∣｜╏‖");
    all(form, '>', "›»＞→➔▶▷");
    all(form, '[', "【〔［〖「『");
    all(form, ']', "】〕］〗」』");
    all(form, '"', "“”„‟＂〝〞");
    all(form, '\'', "‘’＇");
    all(form, '·', "•・‧∙⋅▪◦");
    all(form, '—', "―–─━﹣－");
    all(form, ':', "︰∶﹕");
    all(form, ',', "﹐");
    all(form, '.', "．");
    all(form, '©', "ⓒ");
    return form;
  }

  private static void all(char[] form, char to, String from) {
    for (int i = 0; i < from.length(); i++) {
      form[from.charAt(i)] = to;
    }
  }
}
