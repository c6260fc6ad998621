package dev.countywire.web.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The divisions of the first level and where each stands on the map.
final class Provinces {
  static final List<Province> ALL = read();

  /// A division.
  ///
  /// @param adcode six digits
  /// @param name in full
  /// @param brief two or three characters
  /// @param en in English
  /// @param column on the map, from 1 in the west
  /// @param row on the map, from 1 in the north
  record Province(String adcode, String name, String brief, String en, int column, int row) {
    /// The first two digits, which all divisions below share.
    String prefix() {
      return adcode.substring(0, 2);
    }
  }

  private Provinces() {}

  /// What a person calls a region of an address: a province's adcode by its name, all else as it
  /// is.
  static String label(String region) {
    Province province = of(region);
    return province == null ? region : province.name;
  }

  /// The province of an adcode or a name, or `null`.
  static @Nullable Province of(@Nullable String region) {
    return ALL.stream()
        .filter(each -> each.adcode.equals(region) || each.name.equals(region))
        .findFirst()
        .orElse(null);
  }

  private static List<Province> read() {
    try (InputStream in =
            Objects.requireNonNull(Provinces.class.getResourceAsStream("provinces.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)).map(Provinces::of).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("provinces.tsv cannot be read", broken);
    }
  }

  private static Province of(String[] cells) {
    return new Province(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        Integer.parseInt(cells[4]),
        Integer.parseInt(cells[5]));
  }
}
