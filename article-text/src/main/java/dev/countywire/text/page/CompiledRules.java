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
  // by rule: how many terms it needs
  private final int[] needs;
  private final long[][] rulesOfLook;
  // rules on other rules: those that must hold, those that must not, and who asks for them
  private final int[][] wanted;
  private final int[][] unwanted;
  private final long[][] asked;
  private final long[] asking;
  private final long[] unasked;
  // rules that add something: from where to where in the lists of what is added, and to which sum:
  // zone times the number of roles, plus role
  private final long[] speaking;
  private final int[] firstSum;
  private final int[] slots;
  private final float[] weights;
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
    wanted = new int[size][0];
    unwanted = new int[size][0];
    asked = new long[size][0];
    asking = new long[words()];
    unasked = new long[words()];
    speaking = new long[words()];
    firstSum = new int[size + 1];
    slots = new int[size * ZONES];
    weights = new float[size * ZONES];
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
        set(rulesOfLook[Long.numberOfTrailingZeros(look.bit())], number);
      }
    }
  }

  // a rule on others is asked for by one that must hold, if possible by one on words: these are
  // rare
  private void premises(RoleRule rule, int number, Map<String, Integer> numbers) {
    if (rule.test() != RoleRule.Test.ALL) {
      return;
    }
    int rarest = -1;
    for (String term : rule.terms()) {
      boolean not = term.startsWith("!");
      int premise = Objects.requireNonNull(numbers.get(not ? term.substring(1) : term), term);
      add(not ? unwanted : wanted, number, premise);
      boolean rarer = rarest < 0 || !rules.get(rarest).test().ofText();
      rarest = !not && rarer ? premise : rarest;
    }
    if (rarest < 0) {
      set(unasked, number);
    } else {
      asked[rarest] = Arrays.copyOf(asked[rarest], words());
      set(asked[rarest], number);
      set(asking, rarest);
    }
  }

  // in the title's zone everything speaks for or against the title
  private void sums(RoleRule rule, int number) {
    LineRole role = rule.role();
    int next = firstSum[number];
    for (int zone = 0; zone < ZONES && role != null; zone++) {
      if (rule.weights().get(zone) != 0) {
        slots[next] = zone * ROLES + (zone == TITLE ? LineRole.TITLE : role).index();
        weights[next++] = rule.weights().get(zone);
        set(speaking, number);
      }
    }
    firstSum[number + 1] = next;
  }

  // rules that change nothing on prose: they add nothing, and all rules on them want no prose
  private long[] silentOnProse() {
    long[] silent = new long[words()];
    for (int number = rules.size() - 1; number >= 0; number--) {
      boolean heard = isIn(speaking, number) && !wantsNoProse(number);
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
    for (int each : list) {
      if (each == number) {
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
    return (rules.size() + 63) >> 6;
  }

  /// Number of sums: zones times roles; at most 64.
  static int sums() {
    return ZONES * ROLES;
  }

  /// The sums of a zone, a bit each.
  static long sumsOf(int zone) {
    return ((1L << ROLES) - 1) << (zone * ROLES);
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

  /// The rules on other rules that may hold if this one does; of length 0 where there are none.
  long[] asked(int number) {
    return asked[number];
  }

  /// The rules that ask for others.
  long[] asking() {
    return asking;
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

  /// The rules that add something to a sum.
  long[] speaking() {
    return speaking;
  }

  /// Of the rules that hold the one that adds most to a sum, the first one of several.
  RoleRule weightiest(int sum, long[] holding) {
    int weightiest = 0;
    float weight = Float.NEGATIVE_INFINITY;
    for (int word = 0; word < speaking.length; word++) {
      for (long rest = holding[word] & speaking[word]; rest != 0; rest &= rest - 1) {
        int number = (word << 6) + Long.numberOfTrailingZeros(rest);
        float adds = weight(number, sum);
        weightiest = adds > weight ? number : weightiest;
        weight = Math.max(adds, weight);
      }
    }
    return rules.get(weightiest);
  }

  // what a rule adds to a sum, negative infinity where nothing
  private float weight(int number, int sum) {
    for (int i = firstSum[number]; i < firstSum[number + 1]; i++) {
      if (slots[i] == sum) {
        return weights[i];
      }
    }
    return Float.NEGATIVE_INFINITY;
  }

  /// Where the list of what a rule adds begins; it ends where the next rule's begins.
  int firstSum(int number) {
    return firstSum[number];
  }

  /// The sum that an entry of that list adds to.
  int slot(int entry) {
    return slots[entry];
  }

  /// What it adds.
  float weight(int entry) {
    return weights[entry];
  }
}
