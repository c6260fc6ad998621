package dev.countywire.text.sector;

import static dev.countywire.text.sector.Lexicon.require;

import dev.countywire.text.Cells;
import java.util.List;

/// Where a sighting of a term counts. Written as clauses parted by spaces: `title`, `lead`,
/// `near:甲|乙`, `not:甲|乙`.
///
/// @param scope part of the article
/// @param near terms one of which must stand in the same sentence; empty for none
/// @param not terms none of which may stand in the same sentence
public record TermContext(Scope scope, List<String> near, List<String> not) {
  /// Anywhere, beside anything.
  public static final TermContext ANY = new TermContext(Scope.ALL, List.of(), List.of());

  /// Copies the lists.
  public TermContext {
    near = List.copyOf(near);
    not = List.copyOf(not);
  }

  static TermContext read(String cell) {
    TermContext context = ANY;
    for (String clause : Cells.words(cell)) {
      context = context.with(clause);
    }
    return context;
  }

  private TermContext with(String clause) {
    if (clause.equals("title")) {
      return new TermContext(Scope.TITLE, near, not);
    }
    if (clause.equals("lead")) {
      return new TermContext(Scope.LEAD, near, not);
    }
    int colon = clause.indexOf(':');
    String kind = colon < 0 ? clause : clause.substring(0, colon);
    require(
        colon > 0 && (kind.equals("near") || kind.equals("not")),
        () -> "context '" + clause + "' is unknown; use title, lead, near:甲|乙 or not:甲|乙");
    List<String> terms = Cells.of(clause.substring(colon + 1), '|');
    require(
        terms.stream().noneMatch(String::isBlank),
        () -> "context '" + clause + "' names an empty term; write near:甲|乙");
    return kind.equals("near")
        ? new TermContext(scope, terms, not)
        : new TermContext(scope, near, terms);
  }

  /// Part of an article.
  public enum Scope {
    /// Headline and body.
    ALL,
    /// Headline and first passage.
    LEAD,
    /// Headline only.
    TITLE
  }
}
