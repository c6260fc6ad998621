package dev.countywire.text;

import dev.countywire.text.entity.Lexicons;
import dev.countywire.text.page.Furniture;
import dev.countywire.text.place.PlaceLexicons;
import dev.countywire.text.sector.SectorLexicons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// The tables that an enricher works with: those that come with countywire, and what a user adds to
/// them. `docs/lexicons.md` says how.
///
/// @param generation what articles enriched with it carry, 0–1023
/// @param names word lists of the name taggers
/// @param places word lists of the place tagger
/// @param sectors term tables of the sector tagger
/// @param furniture lines that recur on the pages of a site
public record Additions(
    int generation,
    Lexicons names,
    PlaceLexicons places,
    SectorLexicons sectors,
    Furniture furniture) {
  private static final int GENERATIONS = 1 << 10;

  /// Checks the generation.
  ///
  /// @throws IllegalArgumentException if it does not fit into a document version
  public Additions {
    if (generation < 0 || generation >= GENERATIONS) {
      throw new IllegalArgumentException("generation " + generation + " is not from 0 to 1023");
    }
  }

  /// Nothing added.
  public static Additions none() {
    // the longest of the tables, beside the others: a start waits for it
    CompletableFuture<SectorLexicons> sectors =
        CompletableFuture.supplyAsync(SectorLexicons::standard);
    return new Additions(
        Generation.current().generation(),
        Lexicons.standard(),
        PlaceLexicons.standard(),
        sectors.join(),
        Furniture.NONE);
  }

  /// The same with another generation.
  ///
  /// @throws IllegalArgumentException if it does not fit into a document version
  public Additions withGeneration(int next) {
    return new Additions(next, names, places, sectors, furniture);
  }

  /// The same with lines that recur on the pages of a site, as `learn-furniture` lists them.
  ///
  /// @param source what messages call the list
  /// @throws LexiconException if a line of it is not of the form, naming it
  public Additions withFurniture(String source, List<String> lines) {
    return new Additions(generation, names, places, sectors, Furniture.read(lines, source));
  }

  /// Names of the lexicons that a user may add to.
  public static SortedSet<String> lexicons() {
    SortedSet<String> all = new TreeSet<>(Lexicons.names());
    all.addAll(PlaceLexicons.names());
    all.addAll(SectorLexicons.names());
    return all;
  }

  /// The same with a user's lexicons added; where a term stands in both, the user's entry wins.
  ///
  /// @param folder what messages put in front of a file's name
  /// @param files lines of each file by its name, which is that of the lexicon that it adds to
  /// @throws LexiconException if a file is no lexicon or a line of it is not of the form, with a
  ///   sentence for each that names file and line
  public Additions withLexicons(String folder, Map<String, List<String>> files) {
    List<String> faults = new ArrayList<>();
    Additions all = this;
    for (Map.Entry<String, List<String>> file : new TreeMap<>(files).entrySet()) {
      try {
        all = all.with(file.getKey(), folder, file.getValue());
      } catch (IllegalArgumentException fault) {
        faults.add(String.valueOf(fault.getMessage()));
      }
    }
    if (!faults.isEmpty()) {
      throw new LexiconException(faults);
    }
    return all;
  }

  private Additions with(String name, String folder, List<String> lines) {
    String source = folder + "/" + name;
    if (Lexicons.names().contains(name)) {
      return new Additions(generation, names.with(name, source, lines), places, sectors, furniture);
    }
    if (PlaceLexicons.names().contains(name)) {
      return new Additions(generation, names, places.with(name, source, lines), sectors, furniture);
    }
    if (SectorLexicons.names().contains(name)) {
      return new Additions(generation, names, places, sectors.with(name, source, lines), furniture);
    }
    throw new IllegalArgumentException(
        source + " adds to no lexicon; name it one of " + String.join(", ", lexicons()));
  }
}
