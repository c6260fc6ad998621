package dev.countywire.text.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What rules on other rules want of them, by the rules' numbers in the table.
final class Premises {
  // by rule: those that must hold, those that must not, and who asks for it
  private final int[][] wanted;
  private final int[][] unwanted;
  private final long[][] asked;
  private final long[] asking;
  private final long[] unasked;

  Premises(List<RoleRule> rules) {
    int size = rules.size();
    wanted = new int[size][0];
    unwanted = new int[size][0];
    asked = new long[size][0];
    asking = new long[CompiledRules.words(size)];
    unasked = new long[CompiledRules.words(size)];
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < size; number++) {
      numbers.put(rules.get(number).name(), number);
      if (rules.get(number).test() == RoleRule.Test.ALL) {
        read(rules, number, numbers);
      }
    }
  }

  // a rule on others is asked for by one that must hold, if possible by one on words: these are
  // rare
  private void read(List<RoleRule> rules, int number, Map<String, Integer> numbers) {
    int rarest = -1;
    for (String term : rules.get(number).terms()) {
      boolean not = term.startsWith("!");
      int premise = Objects.requireNonNull(numbers.get(not ? term.substring(1) : term), term);
      add(not ? unwanted : wanted, number, premise);
      boolean rarer = rarest < 0 || !rules.get(rarest).test().ofText();
      rarest = !not && rarer ? premise : rarest;
    }
    if (rarest < 0) {
      CompiledRules.set(unasked, number);
    } else {
      asked[rarest] = Arrays.copyOf(asked[rarest], asking.length);
      CompiledRules.set(asked[rarest], number);
      CompiledRules.set(asking, rarest);
    }
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

  /// Whether a rule names another one, be it that it must hold or that it must not.
  boolean name(int rule, int premise) {
    return holds(wanted[rule], premise) || exclude(rule, premise);
  }

  /// Whether a rule holds only where another one does not.
  boolean exclude(int rule, int premise) {
    return holds(unwanted[rule], premise);
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
      if (!CompiledRules.isIn(holding, premise)) {
        return false;
      }
    }
    for (int premise : unwanted[number]) {
      if (CompiledRules.isIn(holding, premise)) {
        return false;
      }
    }
    return true;
  }
}
