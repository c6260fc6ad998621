package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One row of the table of roles.
///
/// @param name what findings call it
/// @param role what it speaks for; none for a signal that only other rules look at
/// @param weights by zone, in the order of [Zone]; 0 where it says nothing
/// @param test how its terms are looked for
/// @param need how many of them must be found
/// @param terms folded terms, names of looks or names of rules, as the test wants them
record RoleRule(
    String name,
    @Nullable LineRole role,
    List<Float> weights,
    Test test,
    int need,
    List<String> terms) {
  /// Longest line that is brief, in units.
  static final int BRIEF = 40;

  /// Copies the lists.
  RoleRule {
    weights = List.copyOf(weights);
    terms = List.copyOf(terms);
  }

  /// How a rule looks at a line.
  enum Test {
    /// The line's words are a term and nothing else; a count behind it does not matter.
    IS,
    /// The line's words begin with a term.
    STARTS,
    /// The line's words end with a term.
    ENDS,
    /// A term stands somewhere on the line.
    HOLDS,
    /// A term stands on a line of at most forty units that is no prose.
    BRIEF,
    /// The line has the look.
    LOOKS,
    /// All rules named hold; with `!` in front, it does not.
    ALL;

    /// Whether the terms are looked for in the text.
    boolean ofText() {
      return this != LOOKS && this != ALL;
    }
  }

  /// The looks that the rule wants one of, each one bit; nothing for a rule of another kind.
  long looks() {
    long looks = 0;
    if (test == Test.LOOKS) {
      for (String term : terms) {
        looks |= Look.valueOf(term.toUpperCase(Locale.ROOT).replace('-', '_')).bit();
      }
    }
    return looks;
  }

  /// The terms, and those that end with a mark also with a space in front of it: `编辑|`, `编辑 |`.
  List<String> spellings() {
    List<String> spellings = new ArrayList<>(terms);
    for (String term : terms) {
      int mark = term.length() - 1;
      if (mark > 0 && ":|/".indexOf(term.charAt(mark)) >= 0) {
        spellings.add(term.substring(0, mark) + " " + term.substring(mark));
      }
    }
    return spellings.stream().distinct().toList();
  }
}
