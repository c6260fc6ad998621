package dev.countywire.text.sector;

import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Use;
import dev.countywire.text.sector.TermTable.Rule;
import org.jspecify.annotations.Nullable;

/// The hits of one lexicon in one text, ordered by their ends, each with its sentence.
final class Sightings {
  private final int[] begins;
  private final int[] ends;
  private final int[] terms;
  private final int[] sentences;
  // none where a term stands in contexts only, or where a longer one stands over the sighting
  private final @Nullable Rule[] rules;
  private int size;

  private Sightings(int capacity) {
    this.begins = new int[capacity];
    this.ends = new int[capacity];
    this.terms = new int[capacity];
    this.sentences = new int[capacity];
    this.rules = new @Nullable Rule[capacity];
  }

  static Sightings of(Part part, TermTable table) {
    Use use = table.use();
    Hits hits = part.hits();
    Outline outline = part.outline();
    Sightings sightings = new Sightings(hits.count(use));
    int sentence = 0;
    for (int i = hits.next(0, use); i < hits.size(); i = hits.next(i + 1, use)) {
      while (sentence < outline.sentences() - 1 && hits.end(i) > outline.end(sentence)) {
        sentence++;
      }
      sightings.add(hits, i, sentence, table);
    }
    sightings.hideShorter();
    return sightings;
  }

  int size() {
    return size;
  }

  int begin(int i) {
    return begins[i];
  }

  int end(int i) {
    return ends[i];
  }

  int sentence(int i) {
    return sentences[i];
  }

  /// First rule of sighting `i`'s term; null if it has none or if a longer term that has one stands
  /// over it.
  @Nullable Rule rule(int i) {
    return rules[i];
  }

  /// Whether one of the terms stands between sightings `from` and `to`, under longer ones too.
  boolean anyOf(int[] wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int term : wanted) {
        if (terms[i] == term) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Hits hits, int hit, int sentence, TermTable table) {
    begins[size] = hits.begin(hit);
    ends[size] = hits.end(hit);
    terms[size] = hits.term(hit);
    sentences[size] = sentence;
    rules[size++] = table.rule(hits.term(hit));
  }

  // from right to left: whatever ends behind a sighting and begins before it stands over it; of one
  // end the longest is the first
  private void hideShorter() {
    int reach = Integer.MAX_VALUE;
    for (int last = size - 1; last >= 0; ) {
      int longest = reach;
      int first = last;
      for (; first >= 0 && ends[first] == ends[last]; first--) {
        if (rules[first] != null) {
          longest = Math.min(longest, begins[first]);
        }
      }
      for (int i = first + 1; i <= last; i++) {
        if (reach <= begins[i] || longest < begins[i]) {
          rules[i] = null;
        }
      }
      reach = longest;
      last = first;
    }
  }
}
