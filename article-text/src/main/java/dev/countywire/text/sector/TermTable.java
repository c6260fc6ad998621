package dev.countywire.text.sector;

import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A lexicon by the vocabulary's numbers: which rules each term has.
final class TermTable {
  /// The topic of a rule that only hides shorter terms.
  static final int MASKED = -1;

  private final int topics;
  private final @Nullable Rule[] rules;
  private final Use use;

  private TermTable(int topics, Map<Integer, Rule> byTerm, Use use) {
    this.topics = topics;
    this.use = use;
    int size = byTerm.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    this.rules = new @Nullable Rule[size];
    byTerm.forEach((term, rule) -> rules[term] = rule);
  }

  static TermTable of(Lexicon lexicon, Use use, Vocabulary.Builder vocabulary) {
    Map<Integer, Rule> byTerm = new HashMap<>();
    // thousands of terms share a few rules, which so stay in the cache
    Map<Meaning, Rule> distinct = new HashMap<>();
    for (Lexicon.Entry entry : lexicon.entries().reversed()) {
      int term = vocabulary.add(use, entry.term());
      Meaning meaning =
          new Meaning(entry.topic(), entry.weight(), entry.context(), byTerm.get(term));
      Rule rule = distinct.get(meaning);
      if (rule == null) {
        int topic = lexicon.topics().indexOf(entry.topic());
        int[] near = numbers(entry.context().near(), use, vocabulary);
        int[] not = numbers(entry.context().not(), use, vocabulary);
        rule = new Rule(topic, entry.weight(), entry.context().scope(), near, not, meaning.next());
        distinct.put(meaning, rule);
      }
      byTerm.put(term, rule);
    }
    return new TermTable(lexicon.topics().size(), byTerm, use);
  }

  // what a rule is made of
  private record Meaning(String topic, double weight, TermContext context, @Nullable Rule next) {}

  private static int[] numbers(List<String> terms, Use use, Vocabulary.Builder vocabulary) {
    return terms.stream().mapToInt(term -> vocabulary.add(use, term)).toArray();
  }

  /// Number of topics.
  int topics() {
    return topics;
  }

  /// What its terms are looked for, be it in a context only.
  Use use() {
    return use;
  }

  /// The first of the term's rules; null where it stands in contexts only.
  @Nullable Rule rule(int term) {
    return term < rules.length ? rules[term] : null;
  }

  /// What one sighting of a term is worth.
  static final class Rule {
    private final int topic;
    private final double weight;
    private final TermContext.Scope scope;
    private final int[] near;
    private final int[] not;
    private final @Nullable Rule next;

    private Rule(
        int topic,
        double weight,
        TermContext.Scope scope,
        int[] near,
        int[] not,
        @Nullable Rule next) {
      this.topic = topic;
      this.weight = weight;
      this.scope = scope;
      this.near = near;
      this.not = not;
      this.next = next;
    }

    /// Index in the lexicon's topics, or [#MASKED].
    int topic() {
      return topic;
    }

    /// Below zero it speaks against the topic.
    double weight() {
      return weight;
    }

    /// The term's next rule.
    @Nullable Rule next() {
      return next;
    }

    /// Whether it counts here.
    ///
    /// @param title whether the sighting stands in the headline
    /// @param lead whether it stands in the first passage
    /// @param sightings of which `from` to `to` stand in the same sentence
    boolean holds(boolean title, boolean lead, Sightings sightings, int from, int to) {
      boolean inScope =
          scope == TermContext.Scope.ALL || title || (lead && scope == TermContext.Scope.LEAD);
      return inScope
          && (near.length == 0 || sightings.anyOf(near, from, to))
          && (not.length == 0 || !sightings.anyOf(not, from, to));
    }
  }
}
