package dev.countywire.text.sector;

import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// A lexicon by the vocabulary's numbers: which rules each term has.
final class TermTable {
  /// The topic of a rule that only hides shorter terms.
  static final int MASKED = -1;

  private static final Rule[] NONE = {};

  private final int topics;
  private final Rule[][] rules;
  private final Use use;

  private TermTable(int topics, Rule[][] rules, Use use) {
    this.topics = topics;
    this.rules = rules;
    this.use = use;
  }

  static TermTable of(Lexicon lexicon, Use use, Vocabulary.Builder vocabulary) {
    Map<Integer, List<Rule>> byTerm = new TreeMap<>();
    for (Lexicon.Entry entry : lexicon.entries()) {
      Rule rule =
          new Rule(
              lexicon.topics().indexOf(entry.topic()),
              entry.weight(),
              entry.context().scope(),
              numbers(entry.context().near(), use, vocabulary, byTerm),
              numbers(entry.context().not(), use, vocabulary, byTerm));
      byTerm.computeIfAbsent(vocabulary.add(use, entry.term()), _ -> new ArrayList<>()).add(rule);
    }
    int size = byTerm.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    Rule[][] rules = new Rule[size][];
    Arrays.fill(rules, NONE);
    byTerm.forEach((term, of) -> rules[term] = of.toArray(NONE));
    return new TermTable(lexicon.topics().size(), rules, use);
  }

  private static int[] numbers(
      List<String> terms, Use use, Vocabulary.Builder vocabulary, Map<Integer, List<Rule>> byTerm) {
    int[] numbers = terms.stream().mapToInt(term -> vocabulary.add(use, term)).toArray();
    for (int number : numbers) {
      byTerm.computeIfAbsent(number, _ -> new ArrayList<>());
    }
    return numbers;
  }

  /// Number of topics.
  int topics() {
    return topics;
  }

  /// What its terms are looked for, be it in a context only.
  Use use() {
    return use;
  }

  /// The term's rules; none where it stands in contexts only.
  Rule[] rules(int term) {
    return rules[term];
  }

  /// What one sighting of a term is worth.
  static final class Rule {
    private final int topic;
    private final double weight;
    private final TermContext.Scope scope;
    private final int[] near;
    private final int[] not;

    private Rule(int topic, double weight, TermContext.Scope scope, int[] near, int[] not) {
      this.topic = topic;
      this.weight = weight;
      this.scope = scope;
      this.near = near;
      this.not = not;
    }

    /// Index in the lexicon's topics, or [#MASKED].
    int topic() {
      return topic;
    }

    /// Below zero it speaks against the topic.
    double weight() {
      return weight;
    }

    /// Whether it counts here.
    ///
    /// @param title whether the sighting stands in the headline
    /// @param lead whether it stands in the first passage
    /// @param sentence terms sighted in the same sentence
    boolean holds(boolean title, boolean lead, IntPredicate sentence) {
      boolean inScope =
          switch (scope) {
            case ALL -> true;
            case LEAD -> title || lead;
            case TITLE -> title;
          };
      return inScope
          && (near.length == 0 || any(near, sentence))
          && (not.length == 0 || !any(not, sentence));
    }

    private static boolean any(int[] terms, IntPredicate sentence) {
      for (int term : terms) {
        if (sentence.test(term)) {
          return true;
        }
      }
      return false;
    }
  }
}
