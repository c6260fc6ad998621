package dev.countywire.text.page;

import java.util.List;

/// What rules add to the sums of a line: there is one for each zone and role.
final class RoleSums {
  private static final int ZONES = Zone.values().length;
  private static final int ROLES = LineRole.values().length;
  private static final int TITLE = Zone.TITLE.index();

  // the rules that add something; by rule, from where to where in the lists of what is added, and
  // to which sum: zone times the number of roles, plus role
  private final long[] speaking;
  private final int[] first;
  private final int[] slots;
  private final float[] weights;

  RoleSums(List<RoleRule> rules) {
    speaking = new long[CompiledRules.words(rules.size())];
    first = new int[rules.size() + 1];
    slots = new int[rules.size() * ZONES];
    weights = new float[rules.size() * ZONES];
    for (int number = 0; number < rules.size(); number++) {
      add(rules.get(number), number);
    }
  }

  // in the title's zone everything speaks for or against the title
  private void add(RoleRule rule, int number) {
    LineRole role = rule.role();
    int next = first[number];
    for (int zone = 0; zone < ZONES && role != null; zone++) {
      if (rule.weights().get(zone) != 0) {
        slots[next] = zone * ROLES + (zone == TITLE ? LineRole.TITLE : role).index();
        weights[next++] = rule.weights().get(zone);
        CompiledRules.set(speaking, number);
      }
    }
    first[number + 1] = next;
  }

  /// Number of sums: zones times roles; at most 64.
  static int count() {
    return ZONES * ROLES;
  }

  /// The sums of a zone, a bit each.
  static long of(int zone) {
    return ((1L << ROLES) - 1) << (zone * ROLES);
  }

  /// The rules that add something to a sum.
  long[] speaking() {
    return speaking;
  }

  /// Of the rules that hold the one that adds most to a sum, the first one of several.
  int weightiest(int sum, long[] holding) {
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
    return weightiest;
  }

  // what a rule adds to a sum, negative infinity where nothing
  private float weight(int number, int sum) {
    for (int i = first[number]; i < first[number + 1]; i++) {
      if (slots[i] == sum) {
        return weights[i];
      }
    }
    return Float.NEGATIVE_INFINITY;
  }

  /// Where the list of what a rule adds begins; it ends where the next rule's begins.
  int first(int number) {
    return first[number];
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
