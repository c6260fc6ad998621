package dev.countywire.text.script;

import dev.countywire.text.MappedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Traditional to simplified: the longest phrase that begins at a character, else the character.
///
/// Phrases and characters are OpenCC's, with the overrides of `tables/`; a table is immutable.
public final class ConversionTable {
  private static final int BMP = 0x10000;
  private static final Phrase[] NONE = {};

  private final char[] single = new char[BMP];
  // by first unit, the longest first; characters outside the BMP and of changing length are here
  // too
  private final Phrase[][] phrases = new Phrase[BMP][];

  /// @param changed units that differ; 0 where the length does
  private record Phrase(String from, String to, int changed) {
    static Phrase of(String from, String to) {
      int changed = 0;
      for (int i = 0; i < from.length() && from.length() == to.length(); i++) {
        changed += from.charAt(i) == to.charAt(i) ? 0 : 1;
      }
      return new Phrase(from, to, changed);
    }

    boolean mayGoOnWith(char second) {
      return from.length() == 1 || from.charAt(1) == second;
    }
  }

  /// What a conversion gave.
  ///
  /// @param text the text in simplified characters
  /// @param characters how many changed
  public record Converted(MappedText text, int characters) {}

  private ConversionTable() {
    Arrays.fill(phrases, NONE);
    for (int c = 0; c < BMP; c++) {
      single[c] = (char) c;
    }
  }

  /// Builds a table; of two entries for the same text the later one holds.
  ///
  /// @param entries rows whose second cell is traditional text and whose third is simplified text
  static ConversionTable of(Iterable<List<String>> entries) {
    ConversionTable table = new ConversionTable();
    entries.forEach(entry -> table.add(entry.get(1), entry.get(2)));
    return table;
  }

  /// The simplified form of one UTF-16 unit, without regard to its neighbours.
  public char simplified(char c) {
    return single[c];
  }

  /// The text in simplified characters; the same string where nothing changes.
  public String convert(String text) {
    return convert(MappedText.raw(text)).text().text();
  }

  /// The text in simplified characters, with offsets; the same text object where nothing changes.
  public Converted convert(MappedText mapped) {
    String text = mapped.text();
    char[] out = text.toCharArray();
    List<Integer> resized = new ArrayList<>();
    int changed = 0;
    for (int i = 0; i < out.length; ) {
      char c = out[i];
      Phrase phrase = phrases[c].length == 0 ? null : phraseAt(text, i);
      if (phrase == null) {
        out[i] = single[c];
        changed += out[i++] == c ? 0 : 1;
      } else if (phrase.to.length() == phrase.from.length()) {
        phrase.to.getChars(0, phrase.to.length(), out, i);
        changed += phrase.changed;
        i += phrase.from.length();
      } else {
        resized.add(i);
        changed++;
        i += phrase.from.length();
      }
    }
    if (changed == 0) {
      return new Converted(mapped, 0);
    }
    MappedText same = mapped.sameLength(new String(out));
    return new Converted(resized.isEmpty() ? same : resize(text, same, resized), changed);
  }

  private MappedText resize(String text, MappedText same, List<Integer> places) {
    MappedText.Editor edit = same.edit();
    for (int at : places) {
      Phrase phrase = phraseAt(text, at);
      if (phrase != null) {
        edit.replace(at, at + phrase.from.length(), phrase.to);
      }
    }
    return edit.done();
  }

  private @Nullable Phrase phraseAt(String text, int at) {
    char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    for (Phrase phrase : phrases[text.charAt(at)]) {
      // most end here: some characters begin dozens of phrases
      if (phrase.mayGoOnWith(second) && text.startsWith(phrase.from, at)) {
        return phrase;
      }
    }
    return null;
  }

  private void add(String from, String to) {
    if (from.length() == 1 && to.length() == 1) {
      single[from.charAt(0)] = to.charAt(0);
      return;
    }
    List<Phrase> all = new ArrayList<>(List.of(phrases[from.charAt(0)]));
    all.removeIf(phrase -> phrase.from.equals(from));
    all.add(Phrase.of(from, to));
    all.sort(Comparator.comparingInt((Phrase phrase) -> phrase.from.length()).reversed());
    phrases[from.charAt(0)] = all.toArray(Phrase[]::new);
  }
}
