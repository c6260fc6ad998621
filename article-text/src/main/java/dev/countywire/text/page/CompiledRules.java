package dev.countywire.text.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The table of roles as lines are weighed with it: rules by their number in the table, sets of
/// rules as bits.
final class CompiledRules {
  private static final int ZONES = Zone.values().length;
  private static final int ROLES = LineRole.values().length;
  private static final int TITLE = Zone.TITLE.index();

  private final List<RoleRule> rules;
  private final int[][] rulesOfLook;
  // rules on other rules: those that must hold, those that must not, and who asks for them
  private final int[][] wanted;
  private final int[][] unwanted;
  private final int[][] asked;
  private final long[] unasked;
  // what a rule adds, and to which sum: zone times the number of roles, plus role
  private final int[][] slots;
  private final float[][] weights;
  private final TermRules starts;
  private final TermRules ends;
  private final TermRules inBrief;
  private final TermRules inPhrase;
  private final TermRules inProse;

  CompiledRules(List<RoleRule> table) {
    rules = List.copyOf(table);
    int size = rules.size();
    rulesOfLook = new int[Look.values().length][0];
    wanted = new int[size][0];
    unwanted = new int[size][0];
    asked = new int[size][0];
    unasked = new long[words()];
    slots = new int[size][];
    weights = new float[size][];
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < size; number++) {
      RoleRule rule = rules.get(number);
      numbers.put(rule.name(), number);
      looks(rule, number);
      premises(rule, number, numbers);
      sums(rule, number);
    }
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

  private void looks(RoleRule rule, int number) {
    for (Look look : Look.values()) {
      if ((rule.looks() & look.bit()) != 0) {
        add(rulesOfLook, Long.numberOfTrailingZeros(look.bit()), number);
      }
    }
  }

  // a rule on others is asked for by one that must hold, if possible by one on words: these are
  // rare
  private void premises(RoleRule rule, int number, Map<String, Integer> numbers) {
    if (rule.test() != RoleRule.Test.ALL) {
      return;
    }
    int asking = -1;
    for (String term : rule.terms()) {
      boolean not = term.startsWith("!");
      int premise = Objects.requireNonNull(numbers.get(not ? term.substring(1) : term), term);
      add(not ? unwanted : wanted, number, premise);
      boolean rarer = asking < 0 || !rules.get(asking).test().ofText();
      asking = !not && rarer ? premise : asking;
    }
    if (asking < 0) {
      set(unasked, number);
    } else {
      add(asked, asking, number);
    }
  }

  // in the title's zone everything speaks for or against the title
  private void sums(RoleRule rule, int number) {
    LineRole role = rule.role();
    int[] to = new int[ZONES];
    float[] what = new float[ZONES];
    int used = 0;
    for (int zone = 0; zone < ZONES && role != null; zone++) {
      if (rule.weights().get(zone) != 0) {
        to[used] = zone * ROLES + (zone == TITLE ? LineRole.TITLE : role).index();
        what[used++] = rule.weights().get(zone);
      }
    }
    slots[number] = Arrays.copyOf(to, used);
    weights[number] = Arrays.copyOf(what, used);
  }

  // rules that change nothing on prose: they add nothing, and all rules on them want no prose
  private long[] silentOnProse() {
    long[] silent = new long[words()];
    for (int number = rules.size() - 1; number >= 0; number--) {
      boolean heard = slots[number].length > 0 && !wantsNoProse(number);
      for (int other = number + 1; other < rules.size(); other++) {
        boolean stands = holds(wanted[other], number) || holds(unwanted[other], number);
        heard |= stands && !isIn(silent, other);
      }
      if (!heard) {
        set(silent, number);
      }
    }
    return silent;
  }

  private boolean wantsNoProse(int number) {
    for (int other = 0; other < number; other++) {
      if (holds(unwanted[number], other) && rules.get(other).looks() == Look.PROSE.bit()) {
        return true;
      }
    }
    return false;
  }

  private static void add(int[][] lists, int at, int number) {
    int[] list = lists[at];
    lists[at] = Arrays.copyOf(list, list.length + 1);
    lists[at][list.length] = number;
  }

  private static boolean holds(int[] list, int number) {
    return Arrays.stream(list).anyMatch(each -> each == number);
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
    return (rules.size() + 63) >> 6;
  }

  /// Number of sums: zones times roles.
  static int sums() {
    return ZONES * ROLES;
  }

  RoleRule rule(int number) {
    return rules.get(number);
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
  int[] rulesOfLook(int position) {
    return rulesOfLook[position];
  }

  /// The rules on other rules that may hold if this one does.
  int[] asked(int number) {
    return asked[number];
  }

  /// The rules on other rules that want none to hold, so that nothing asks for them.
  long[] unasked() {
    return unasked;
  }

  /// Whether a rule on other rules holds where these hold.
  boolean follows(int number, long[] holding) {
    for (int premise : wanted[number]) {
      if (!isIn(holding, premise)) {
        return false;
      }
    }
    for (int premise : unwanted[number]) {
      if (isIn(holding, premise)) {
        return false;
      }
    }
    return true;
  }

  int[] slots(int number) {
    return slots[number];
  }

  float[] weights(int number) {
    return weights[number];
  }
}
