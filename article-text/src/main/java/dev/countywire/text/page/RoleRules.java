package dev.countywire.text.page;

import dev.countywire.text.Cells;
import dev.countywire.text.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The table of roles: every rule that says what a line is, in the order of the table.
///
/// A row is `rule, role, head, title, lead, inside, tail, test, terms`, parted by tabs; terms are
/// parted by `、`. Lines that begin with `#` and empty lines are left out.
record RoleRules(List<RoleRule> rules) {
  private static final String HEADER = "rule\trole\thead\ttitle\tlead\tinside\ttail\ttest\tterms";
  private static final int ZONES = Zone.values().length;

  /// Copies the list.
  RoleRules {
    rules = List.copyOf(rules);
  }

  /// The table that comes with countywire.
  static RoleRules standard() {
    return read(Resource.lines(RoleRules.class, "roles.tsv"), "roles.tsv");
  }

  /// Reads a table.
  ///
  /// @param source what the table is called in messages
  /// @throws IllegalArgumentException naming source and line, if a row is not as it should be
  static RoleRules read(List<String> lines, String source) {
    List<RoleRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean header = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!header) {
        check(line.equals(HEADER), source, i, "the header must be " + HEADER.replace('\t', ' '));
        header = true;
        continue;
      }
      RoleRule rule = row(line, source, i, names);
      check(names.add(rule.name()), source, i, "there are two rules " + rule.name());
      rules.add(rule);
    }
    check(header, source, 0, "the header is missing");
    return new RoleRules(rules);
  }

  private static RoleRule row(String line, String source, int at, Set<String> known) {
    List<String> cells = Cells.of(line, '\t');
    check(cells.size() == 4 + ZONES, source, at, "a row has 9 columns, this one " + cells.size());
    List<String> test = Cells.of(cells.get(2 + ZONES), ':');
    RoleRule.Test kind = named(RoleRule.Test.values(), test.getFirst());
    check(kind != null, source, at, "there is no test " + test.getFirst());
    LineRole role = named(LineRole.values(), cells.get(1));
    check(role != null || cells.get(1).equals("-"), source, at, "there is no role " + cells.get(1));
    List<String> terms =
        Cells.of(cells.getLast(), '、').stream().map(Folding::fold).distinct().toList();
    check(terms.stream().noneMatch(String::isBlank), source, at, "a term is empty");
    if (kind == RoleRule.Test.ALL) {
      for (String term : terms) {
        String name = term.startsWith("!") ? term.substring(1) : term;
        check(known.contains(name), source, at, "no rule above is called " + name);
      }
    }
    if (kind == RoleRule.Test.LOOKS) {
      terms.forEach(t -> check(look(t) != null, source, at, "there is no look " + t));
    }
    int need = test.size() == 1 ? 1 : (int) number(test.get(1), source, at);
    return new RoleRule(
        cells.getFirst(),
        role,
        weights(cells, source, at),
        Objects.requireNonNull(kind),
        need,
        terms);
  }

  private static List<Float> weights(List<String> cells, String source, int at) {
    List<Float> weights = new ArrayList<>();
    for (int zone = 0; zone < ZONES; zone++) {
      String cell = cells.get(2 + zone);
      weights.add(cell.equals("-") ? 0f : number(cell, source, at));
    }
    return weights;
  }

  static @Nullable Look look(String code) {
    return named(Look.values(), code);
  }

  private static <E extends Enum<E>> @Nullable E named(E[] values, String code) {
    String name = code.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    return null;
  }

  private static float number(String cell, String source, int at) {
    try {
      return Float.parseFloat(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          source + " line " + (at + 1) + ": " + cell + " is no number", e);
    }
  }

  private static void check(boolean holds, String source, int at, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(source + " line " + (at + 1) + ": " + otherwise);
    }
  }
}
