package dev.countywire.text.script;

import dev.countywire.model.Script;
import dev.countywire.text.Draft;
import dev.countywire.text.MappedText;
import dev.countywire.text.TextStage;
import dev.countywire.text.script.Conversions.Region;

/// Traditional text in simplified characters, gated by document: simplified text is left alone, for
/// in it 乾 and 於 stand in names.
public final class ScriptConversion implements TextStage {
  // a stray traditional name in simplified text stays below the first, a link in traditional text
  // to a simplified page above the second
  private static final double MIXED_FROM = 0.1;
  private static final double TRADITIONAL_FROM = 0.9;

  private static final byte TAIWAN = 1;
  private static final byte HONG_KONG = 2;
  private static final byte[] SPELLINGS = new byte[0x10000];

  static {
    "裡汙洩啟鉤峰稜灶".chars().forEach(c -> SPELLINGS[c] = TAIWAN);
    "衞説鋭閲脱税悦敍户緼藴".chars().forEach(c -> SPELLINGS[c] = HONG_KONG);
  }

  private final Conversions conversions;

  /// Converts by these tables.
  public ScriptConversion(Conversions conversions) {
    this.conversions = conversions;
  }

  @Override
  public Draft apply(Draft draft) {
    String text = draft.text().text();
    Script script = scriptOf(text);
    if (script == Script.HANS) {
      return new Draft(draft.text(), script, draft.tally());
    }
    ConversionTable.Converted converted = conversions.of(regionOf(text)).convert(draft.text());
    MappedText next = converted.text().sameLength(quotes(converted.text().text()));
    Draft.Tally tally = new Draft.Tally(0, 0, 0, converted.characters());
    return new Draft(next, script, draft.tally()).plus(tally);
  }

  /// What a text is written in, by its characters that stand in one script only.
  Script scriptOf(String text) {
    int hant = 0;
    int hans = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hant += conversions.isTraditional(c) ? 1 : 0;
      hans += conversions.isSimplified(c) ? 1 : 0;
    }
    double share = hant == 0 ? 0 : (double) hant / (hant + hans);
    if (share < MIXED_FROM) {
      return Script.HANS;
    }
    return share < TRADITIONAL_FROM ? Script.MIXED : Script.HANT;
  }

  /// Whose spelling the text follows, by characters that only Taiwan or only Hong Kong writes so.
  static Region regionOf(String text) {
    int taiwan = 0;
    int hongKong = 0;
    for (int i = 0; i < text.length(); i++) {
      byte spelling = SPELLINGS[text.charAt(i)];
      taiwan += spelling & TAIWAN;
      hongKong += spelling >> 1;
    }
    if (taiwan == hongKong) {
      return Region.GENERAL;
    }
    return taiwan > hongKong ? Region.TAIWAN : Region.HONG_KONG;
  }

  private static String quotes(String text) {
    return text.indexOf('「') < 0 && text.indexOf('『') < 0
        ? text
        : text.replace('「', '“').replace('」', '”').replace('『', '‘').replace('』', '’');
  }
}
