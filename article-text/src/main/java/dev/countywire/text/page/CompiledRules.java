package dev.countywire.text.page;

import java.util.List;
import java.util.Set;

/// The table of roles as lines are weighed with it: rules by their number in the table, sets of
/// rules as bits.
final class CompiledRules {
  private final List<RoleRule> rules;
  // by rule: how many terms it needs
  private final int[] needs;
  private final long[][] rulesOfLook;
  private final Premises premises;
  private final RoleSums sums;
  private final TermRules starts;
  private final TermRules ends;
  private final TermRules inBrief;
  private final TermRules inPhrase;
  private final TermRules inProse;

  CompiledRules(List<RoleRule> table) {
    rules = List.copyOf(table);
    int size = rules.size();
    needs = rules.stream().mapToInt(RoleRule::need).toArray();
    rulesOfLook = new long[Look.values().length][words()];
    for (int number = 0; number < size; number++) {
      for (long looks = rules.get(number).looks(); looks != 0; looks &= looks - 1) {
        set(rulesOfLook[Long.numberOfTrailingZeros(looks)], number);
      }
    }
    premises = new Premises(rules);
    sums = new RoleSums(rules);
    long[] silent = silentOnProse();
    starts = terms(false, RoleRule.Test.IS, RoleRule.Test.STARTS);
    ends = terms(true, RoleRule.Test.ENDS);
    inBrief = terms(true, RoleRule.Test.BRIEF, RoleRule.Test.HOLDS);
    inPhrase = terms(true, RoleRule.Test.HOLDS);
    inProse =
        new TermRules(
            rules, true, n -> rules.get(n).test() == RoleRule.Test.HOLDS && !isIn(silent, n));
  }

  private TermRules terms(boolean backwards, RoleRule.Test... tests) {
    Set<RoleRule.Test> wanted = Set.of(tests);
    return new TermRules(rules, backwards, n -> wanted.contains(rules.get(n).test()));
  }

  // rules that change nothing on prose: they add nothing, and all rules on them want no prose
  private long[] silentOnProse() {
    long[] silent = new long[words()];
    for (int number = rules.size() - 1; number >= 0; number--) {
      boolean heard = isIn(sums.speaking(), number) && !wantsNoProse(number);
      for (int other = number + 1; other < rules.size() && !heard; other++) {
        heard = premises.name(other, number) && !isIn(silent, other);
      }
      if (!heard) {
        set(silent, number);
      }
    }
    return silent;
  }

  private boolean wantsNoProse(int number) {
    for (int other = 0; other < number; other++) {
      if (premises.exclude(number, other) && rules.get(other).looks() == Look.PROSE.bit()) {
        return true;
      }
    }
    return false;
  }

  /// Adds a rule to a set.
  static void set(long[] bits, int number) {
    bits[number >> 6] |= 1L << number;
  }

  /// Whether a rule is in a set.
  static boolean isIn(long[] bits, int number) {
    return (bits[number >> 6] & (1L << number)) != 0;
  }

  int size() {
    return rules.size();
  }

  /// Number of `long`s that hold a set of rules.
  int words() {
    return words(rules.size());
  }

  static int words(int rules) {
    return (rules + 63) >> 6;
  }

  /// What rules ask of other rules.
  Premises premises() {
    return premises;
  }

  /// What rules add.
  RoleSums sums() {
    return sums;
  }

  RoleRule rule(int number) {
    return rules.get(number);
  }

  /// How many terms must be found for a rule to hold.
  int need(int number) {
    return needs[number];
  }

  /// Terms that count only where a line's words begin.
  TermRules starts() {
    return starts;
  }

  /// Terms, spelled backwards, that count only where a line's words end.
  TermRules ends() {
    return ends;
  }

  /// Terms, spelled backwards, that count anywhere on this line.
  TermRules inside(Line line) {
    if (line.looks(Look.PROSE)) {
      return inProse;
    }
    return line.folded().length() <= RoleRule.BRIEF ? inBrief : inPhrase;
  }

  /// The rules that want a look, by the position of its bit.
  long[] rulesOfLook(int position) {
    return rulesOfLook[position];
  }
}
