package dev.countywire.text.hygiene;

import dev.countywire.text.Draft;
import dev.countywire.text.MappedText;
import dev.countywire.text.TextStage;
import org.jspecify.annotations.Nullable;

/// What no reader sees: line breaks of all kinds, invisible characters, references, tags, spaces.
///
/// It comes first and leaves alone what byte repair needs to see: widths, private-use and
/// replacement characters.
public final class Hygiene implements TextStage {
  // references may hide tags, and tags references; text nested deeper than this is no text
  private static final int PASSES = 4;

  private static final byte BREAK = 1;
  private static final byte INVISIBLE = 2;
  private static final byte SPACE = 3;
  private static final byte REFERENCE = 4;
  private static final byte TAG = 5;
  private static final byte SURROGATE = 6;
  private static final byte[] KINDS = kinds();

  @Override
  public Draft apply(Draft draft) {
    MappedText text = draft.text();
    for (int pass = 0; pass < PASSES; pass++) {
      MappedText next = pass(text);
      if (next == text) {
        break;
      }
      text = next;
    }
    return draft.withText(text);
  }

  /// A headline on one line: its breaks as spaces.
  public static String oneLine(String headline) {
    StringBuilder out = new StringBuilder(headline);
    for (int i = 0; i < out.length(); i++) {
      if (KINDS[out.charAt(i)] == BREAK || out.charAt(i) == '\n') {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString().strip();
  }

  private static MappedText pass(MappedText mapped) {
    String text = mapped.text();
    MappedText.Editor edit = mapped.edit();
    for (int i = 0; i < text.length(); ) {
      byte kind = KINDS[text.charAt(i)];
      i = kind == 0 ? i + 1 : edit(edit, text, i, kind);
    }
    return edit.done();
  }

  // behind what was looked at
  private static int edit(MappedText.Editor edit, String text, int at, byte kind) {
    return switch (kind) {
      case BREAK -> lineBreak(edit, text, at);
      case INVISIBLE -> dropped(edit, text, at, at + 1);
      case SPACE -> spaces(edit, text, at);
      case REFERENCE -> reference(edit, at, Entities.at(text, at));
      case TAG -> dropped(edit, text, at, Tags.end(text, at));
      default -> surrogate(edit, text, at);
    };
  }

  private static int lineBreak(MappedText.Editor edit, String text, int at) {
    if (text.startsWith("\r\n", at)) {
      edit.drop(at, at + 1);
      return at + 2;
    }
    edit.replace(at, at + 1, "\n");
    return at + 1;
  }

  private static int dropped(MappedText.Editor edit, String text, int at, int end) {
    // joined emoji need their joiner
    boolean joiner =
        text.charAt(at) == '\u200D' && at > 0 && Character.isSurrogate(text.charAt(at - 1));
    if (end < 0 || joiner) {
      return at + 1;
    }
    edit.drop(at, end);
    return end;
  }

  private static int spaces(MappedText.Editor edit, String text, int at) {
    int end = at;
    while (end < text.length() && KINDS[text.charAt(end)] == SPACE) {
      end++;
    }
    boolean outer = at == 0 || end == text.length() || isBreak(text, at - 1) || isBreak(text, end);
    if (outer) {
      edit.drop(at, end);
    } else if (end - at > 1 || text.charAt(at) != ' ') {
      edit.replace(at, end, " ");
    }
    return end;
  }

  private static int reference(
      MappedText.Editor edit, int at, Entities.@Nullable Reference reference) {
    if (reference == null) {
      return at + 1;
    }
    edit.replace(at, reference.end(), reference.text());
    return reference.end();
  }

  private static int surrogate(MappedText.Editor edit, String text, int at) {
    boolean pair =
        at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    if (!pair) {
      edit.replace(at, at + 1, "\uFFFD");
    }
    return pair ? at + 2 : at + 1;
  }

  private static boolean isBreak(String text, int at) {
    return text.charAt(at) == '\n' || KINDS[text.charAt(at)] == BREAK;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x10000];
    for (char c = 0; c < 0xFFFF; c++) {
      kinds[c] = kind(c);
    }
    kinds[0xFFFF] = INVISIBLE;
    return kinds;
  }

  private static byte kind(char c) {
    return switch (c) {
      case '\n' -> 0;
      case '\r', '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> BREAK;
      case '&' -> REFERENCE;
      case '<' -> TAG;
      case '\t' -> SPACE;
      case '\u00AD', '\u034F', '\u180E', '\u3164', '\uFFA0', '\uFFFE' -> INVISIBLE;
      default ->
          switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> SPACE;
            case Character.CONTROL, Character.FORMAT -> INVISIBLE;
            case Character.SURROGATE -> SURROGATE;
            default -> (byte) 0;
          };
    };
  }
}
