package dev.countywire.text.script;

import dev.countywire.text.Resource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The conversion tables of all regions, and which characters tell a script.
public final class Conversions {
  private static final String ANY = "*";
  private static final String HANS = "hans";
  // traditional by the table, but in use in simplified text: names, or words of their own
  private static final String AMBIGUOUS = "乾於著藉瞭甯昇鍾鎔菸淩噁喆濛祐佔";

  private final Map<Region, ConversionTable> tables = new EnumMap<>(Region.class);
  // by character
  private final boolean[] hant = new boolean[1 << Character.SIZE];
  private final boolean[] hans = new boolean[1 << Character.SIZE];

  private Conversions(List<List<String>> rows) {
    for (Region region : Region.values()) {
      tables.put(
          region,
          ConversionTable.of(
              rows.stream()
                  .filter(row -> row.getFirst().equals(ANY) || row.getFirst().equals(region.mode()))
                  .toList()));
    }
    rows.stream()
        .filter(row -> row.getFirst().equals(HANS))
        .forEach(row -> row.get(1).chars().forEach(c -> hans[c] = true));
    ConversionTable general = of(Region.GENERAL);
    for (char c = '\u3400'; c < '\uE000'; c++) {
      hant[c] = general.simplified(c) != c && AMBIGUOUS.indexOf(c) < 0;
    }
  }

  /// Reads the tables that come with countywire.
  public static Conversions read() {
    return new Conversions(Resource.rows(Conversions.class, "conversion.tsv"));
  }

  /// The table for text of a region.
  public ConversionTable of(Region region) {
    return Objects.requireNonNull(tables.get(region));
  }

  /// Whether the character stands in traditional text only.
  public boolean isTraditional(char c) {
    return hant[c];
  }

  /// Whether the character stands in simplified text only.
  public boolean isSimplified(char c) {
    return hans[c];
  }

  /// Whose spelling traditional text follows.
  public enum Region {
    /// No region's, as converters write it.
    GENERAL("t2s"),
    /// Taiwan's.
    TAIWAN("tw2s"),
    /// Hong Kong's.
    HONG_KONG("hk2s");

    private final String mode;

    Region(String mode) {
      this.mode = mode;
    }

    /// The name of OpenCC's chain from this spelling to simplified.
    public String mode() {
      return mode;
    }
  }
}
