package dev.countywire.text.hygiene;

import dev.countywire.text.Draft;
import dev.countywire.text.MappedText;
import dev.countywire.text.TextStage;
import java.text.Normalizer;

/// One form for each character: ASCII letters and digits, ideographs instead of their compatibility
/// forms; private-use characters, which only a font could explain, go.
///
/// A replacement character is a scar and stays, one for each run.
public final class CharacterForms implements TextStage {
  private static final char SCAR = '\uFFFD';
  private static final char DROPPED = 0;
  private static final char[] FORMS = forms();

  @Override
  public Draft apply(Draft draft) {
    String text = draft.text().text();
    char[] out = null;
    boolean drops = false;
    int scars = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char form = FORMS[c] == c ? c : form(text, i);
      boolean again = c == SCAR && i > 0 && text.charAt(i - 1) == SCAR;
      if (form != c || again) {
        out = out == null ? text.toCharArray() : out;
        out[i] = again ? DROPPED : form;
        drops |= out[i] == DROPPED;
      }
      scars += c == SCAR && !again ? 1 : 0;
    }
    MappedText next = out == null ? draft.text() : draft.text().sameLength(new String(out));
    return draft.withText(drops ? gaps(next) : next).plus(new Draft.Tally(0, 0, scars, 0));
  }

  private static MappedText gaps(MappedText mapped) {
    String text = mapped.text();
    MappedText.Editor edit = mapped.edit();
    for (int i = text.indexOf(DROPPED); i >= 0; i = text.indexOf(DROPPED, i + 1)) {
      edit.drop(i, i + 1);
    }
    return edit.done();
  }

  // between digits a full-width sign is part of the number, the time or the date
  private static char form(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '：', '．', '－' -> isDigit(text, at - 1) && isDigit(text, at + 1) ? FORMS[c] : c;
      default -> FORMS[c];
    };
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0
        && at < text.length()
        && ((text.charAt(at) >= '0' && text.charAt(at) <= '9')
            || (text.charAt(at) >= '０' && text.charAt(at) <= '９'));
  }

  private static char[] forms() {
    char[] forms = new char[0x10000];
    for (int c = 0; c < forms.length; c++) {
      forms[c] = (char) c;
    }
    for (char c = '！'; c <= '～'; c++) {
      boolean kept = "！，；？（）～｜＜＞［］｛｝＂＇｀＾＄＼".indexOf(c) >= 0;
      forms[c] = kept ? c : (char) (c - '！' + '!');
    }
    for (char c = '\u2E80'; c < '\u2FE0'; c++) {
      forms[c] = ideograph(c);
    }
    for (char c = '\uF900'; c < '\uFB00'; c++) {
      forms[c] = ideograph(c);
    }
    for (char c = '\uE000'; c < '\uF900'; c++) {
      forms[c] = DROPPED;
    }
    return forms;
  }

  private static char ideograph(char c) {
    String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return normal.length() == 1 ? normal.charAt(0) : c;
  }
}
