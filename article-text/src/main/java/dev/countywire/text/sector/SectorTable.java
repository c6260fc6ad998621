package dev.countywire.text.sector;

import static dev.countywire.text.sector.Lexicon.require;

import java.util.ArrayList;
import java.util.List;

/// The sectors that there are, in their order.
///
/// @param codes such as `new-energy`
/// @param names such as 新能源, in the same order
public record SectorTable(List<String> codes, List<String> names) {
  private static final String RESOURCE = "sectors.tsv";

  /// Copies the lists.
  public SectorTable {
    codes = List.copyOf(codes);
    names = List.copyOf(names);
  }

  /// The sectors of countywire; `docs/sectors.md` aligns them with GB/T 4754-2017.
  public static SectorTable standard() {
    List<String> codes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String line : Lexicon.lines(RESOURCE).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      require(cells.length >= 2, RESOURCE + " has a line without a name: " + line);
      codes.add(cells[0]);
      names.add(cells[1]);
    }
    return new SectorTable(codes, names);
  }
}
