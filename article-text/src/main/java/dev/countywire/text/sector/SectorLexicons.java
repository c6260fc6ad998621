package dev.countywire.text.sector;

import java.util.List;

/// The term tables of the sector tagger; users may add their own, and theirs win.
///
/// @param sectors what speaks for a sector
/// @param events what speaks for a kind of event
public record SectorLexicons(Lexicon sectors, Lexicon events) {
  private static final String SECTORS = "sector-terms.tsv";
  private static final String EVENTS = "event-terms.tsv";

  /// The tables that come with countywire.
  public static SectorLexicons standard() {
    return new SectorLexicons(Lexicon.sectors(), Lexicon.events());
  }

  /// Names of the tables that there are.
  public static List<String> names() {
    return List.of(SECTORS, EVENTS);
  }

  /// These tables with a user's table added to the one of that name.
  ///
  /// @param source what messages call it
  /// @throws IllegalArgumentException naming every line with a fault
  public SectorLexicons with(String name, String source, List<String> lines) {
    return switch (name) {
      case SECTORS ->
          new SectorLexicons(sectors.with(Lexicon.read(source, lines, sectors.topics())), events);
      case EVENTS ->
          new SectorLexicons(sectors, events.with(Lexicon.read(source, lines, events.topics())));
      default -> throw new IllegalArgumentException("there is no term table " + name);
    };
  }
}
