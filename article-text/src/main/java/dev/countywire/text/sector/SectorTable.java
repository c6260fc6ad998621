package dev.countywire.text.sector;

import static dev.countywire.text.sector.Lexicon.require;

import dev.countywire.text.Resource;
import java.util.ArrayList;
import java.util.List;

/// The sectors that there are, in their order.
///
/// @param codes such as `new-energy`
/// @param names such as 新能源, in the same order
/// @param backgrounds evidence a passage that an article about something else has on average, in
///   the same order: most articles mention offices, some schools, few mines
public record SectorTable(List<String> codes, List<String> names, List<Double> backgrounds) {
  private static final String RESOURCE = "sectors.tsv";

  /// Copies the lists.
  public SectorTable {
    codes = List.copyOf(codes);
    names = List.copyOf(names);
    backgrounds = List.copyOf(backgrounds);
  }

  /// The sectors of countywire; `docs/sectors.md` aligns them with GB/T 4754-2017.
  public static SectorTable standard() {
    List<String> codes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Double> backgrounds = new ArrayList<>();
    for (List<String> cells :
        Resource.rows(SectorTable.class, RESOURCE).stream().skip(1).toList()) {
      require(cells.size() == 5, () -> RESOURCE + " has a line without five columns: " + cells);
      codes.add(cells.getFirst());
      names.add(cells.get(1));
      backgrounds.add(Double.valueOf(cells.getLast()));
    }
    return new SectorTable(codes, names, backgrounds);
  }
}
