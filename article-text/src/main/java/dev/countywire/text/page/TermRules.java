package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// The terms of some rules in one tree, and by term the rules that look for it. The terms are
/// spelled backwards where hits are wanted in the order of their ends.
final class TermRules {
  private static final int[] NO_RULES = {};

  private final TermTrie trie = new TermTrie();
  private final int[][] rulesOfTerm;

  /// Takes the terms of those rules whose numbers the predicate holds for.
  TermRules(List<RoleRule> rules, boolean backwards, IntPredicate which) {
    Map<String, List<Integer>> byTerm = new HashMap<>();
    for (int number = 0; number < rules.size(); number++) {
      if (rules.get(number).test().ofText() && which.test(number)) {
        for (String term : rules.get(number).spellings()) {
          byTerm.computeIfAbsent(term, _ -> new ArrayList<>()).add(number);
        }
      }
    }
    rulesOfTerm = new int[byTerm.size()][];
    int next = 0;
    for (Map.Entry<String, List<Integer>> entry : byTerm.entrySet()) {
      rulesOfTerm[next] = entry.getValue().stream().mapToInt(i -> i).toArray();
      String term = entry.getKey();
      trie.put(backwards ? new StringBuilder(term).reverse() : term, next++);
    }
  }

  TermTrie trie() {
    return trie;
  }

  /// The rules that look for the term that ends at a node; none where no term does.
  int[] at(int node) {
    int term = trie.number(node);
    return term < 0 ? NO_RULES : rulesOfTerm[term];
  }
}
