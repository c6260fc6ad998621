package dev.countywire.text.encoding;

import dev.countywire.text.Draft;
import dev.countywire.text.MappedText;
import dev.countywire.text.TextStage;

/// Text that was decoded with the wrong character set as a whole, where reading it with the right
/// one is certain: UTF-8 read as GBK (`鐢佃剳`) or as Latin-1 (`ä¸\u00ad`), GBK read as Latin-1.
///
/// What lost its bytes (`锟斤拷`) becomes a scar. This stage comes first: the controls that a wrong
/// decoder leaves are bytes.
public final class Mojibake implements TextStage {
  private static final String LOST = "锟斤拷";
  private static final String SCAR = "\uFFFD";

  @Override
  public Draft apply(Draft draft) {
    String text = draft.text().text();
    MappedText.Editor edit = draft.text().edit();
    boolean latin = GbkRun.isIn(text);
    int repaired = 0;
    int begin = 0;
    int end = 0;
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) < 0x80) {
        i++;
        continue;
      }
      if (i >= end) {
        begin = i;
        end = runEnd(text, i);
      }
      Utf8Run.Reading reading = Utf8Run.read(text, i, end, i == begin);
      if (reading == null && latin) {
        reading = GbkRun.read(text, i);
      }
      if (reading != null) {
        edit.replace(i, reading.end(), reading.text());
        repaired++;
        i = reading.end();
      } else {
        i = lost(edit, text, i);
      }
    }
    return draft.withText(edit.done()).plus(new Draft.Tally(0, repaired, 0, 0));
  }

  // a text about it quotes it
  private static int lost(MappedText.Editor edit, String text, int at) {
    int next = at;
    while (text.startsWith(LOST, next)) {
      next += LOST.length();
    }
    if (next > at && (at == 0 || "“‘《「".indexOf(text.charAt(at - 1)) < 0)) {
      edit.replace(at, next, SCAR);
    }
    return Math.max(next, at + 1);
  }

  private static int runEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= 0x80) {
      end++;
    }
    return end;
  }
}
