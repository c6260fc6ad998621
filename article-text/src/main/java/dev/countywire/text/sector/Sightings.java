package dev.countywire.text.sector;

import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Use;

/// The hits of one lexicon in one text, ordered by their ends, each with its sentence.
final class Sightings {
  private final int[] begins;
  private final int[] ends;
  private final int[] terms;
  private final int[] sentences;
  private final boolean[] hidden;
  private int size;

  private Sightings(int capacity) {
    this.begins = new int[capacity];
    this.ends = new int[capacity];
    this.terms = new int[capacity];
    this.sentences = new int[capacity];
    this.hidden = new boolean[capacity];
  }

  static Sightings of(Hits hits, TermTable table, Outline outline) {
    Use use = table.use();
    Sightings sightings = new Sightings(hits.count(use));
    int sentence = 0;
    for (int i = hits.next(0, use); i < hits.size(); i = hits.next(i + 1, use)) {
      while (sentence < outline.sentences() - 1 && hits.end(i) > outline.end(sentence)) {
        sentence++;
      }
      sightings.add(hits.begin(i), hits.end(i), hits.term(i), sentence);
    }
    sightings.hideShorter(table);
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

  int term(int i) {
    return terms[i];
  }

  int sentence(int i) {
    return sentences[i];
  }

  /// Whether a longer term of the lexicon stands over sighting `i`.
  boolean hidden(int i) {
    return hidden[i];
  }

  /// Whether a term stands between sightings `from` and `to`, hidden ones too.
  boolean contains(int from, int to, int term) {
    for (int i = from; i < to; i++) {
      if (terms[i] == term) {
        return true;
      }
    }
    return false;
  }

  private void add(int begin, int end, int term, int sentence) {
    begins[size] = begin;
    ends[size] = end;
    terms[size] = term;
    sentences[size++] = sentence;
  }

  // from right to left: whatever ends behind a sighting and begins before it stands over it
  private void hideShorter(TermTable table) {
    int reach = Integer.MAX_VALUE;
    for (int last = size - 1; last >= 0; ) {
      int first = last;
      int longest = reach;
      while (first >= 0 && ends[first] == ends[last]) {
        if (table.rules(terms[first]).length > 0) {
          longest = Math.min(longest, begins[first]);
        }
        first--;
      }
      for (int i = first + 1; i <= last; i++) {
        hidden[i] = reach <= begins[i] || longest < begins[i];
      }
      reach = longest;
      last = first;
    }
  }
}
