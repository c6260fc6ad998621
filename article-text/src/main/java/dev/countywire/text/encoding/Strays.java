package dev.countywire.text.encoding;

import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Syllable;
import org.jspecify.annotations.Nullable;

/// Glosses behind a letter that only together with the byte before it looks like a character.
final class Strays {
  private Strays() {}

  /// The gloss to take out at `at`; `null` where none stands.
  ///
  /// @param sound the line so far, without glosses
  static LineRepair.@Nullable Fix at(String line, int at, CharSequence sound, Glossary glossary) {
    if (!Glosses.isOpen(line.charAt(at)) || sound.length() < 2) {
      return null;
    }
    char letter = sound.charAt(sound.length() - 1);
    int code = Gbk.code(sound.charAt(sound.length() - 2));
    long syllable = Glosses.syllable(line, at);
    boolean straddles = letter >= Gbk.TRAIL && letter < 0x7F && (code & 0xFF) >= Gbk.LEAD;
    if (!straddles || !Syllable.isToned(syllable)) {
      return null;
    }
    char glossed = Gbk.decode(code & 0xFF, letter);
    return glossed != 0 && glossary.fits(glossed, syllable)
        ? new LineRepair.Fix(at, Glosses.close(line, at) + 1, "")
        : null;
  }
}
