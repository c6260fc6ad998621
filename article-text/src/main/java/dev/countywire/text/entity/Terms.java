package dev.countywire.text.entity;

import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Which terms of the vocabulary the name taggers look for, and what each means to them.
final class Terms {
  // by term the number of its set of kinds, of which there are few: so the terms fit the cache
  private final char[] sets;
  private final long[] kinds;
  private final Map<Kind, Map<Integer, String>> values;

  private Terms(long[] byTerm, Map<Kind, Map<Integer, String>> values) {
    this.values = values;
    this.kinds = distinct(byTerm);
    this.sets = new char[byTerm.length];
    for (int term = 0; term < sets.length; term++) {
      sets[term] = (char) Arrays.binarySearch(kinds, byTerm[term]);
    }
  }

  // ascending; a stream would make an object of each number
  private static long[] distinct(long[] numbers) {
    long[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (long number : sorted) {
      if (size == 0 || sorted[size - 1] != number) {
        sorted[size++] = number;
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  /// Kinds of a term as bits, 0 for a term of others.
  long kinds(int term) {
    return term < sets.length ? kinds[sets[term]] : 0;
  }

  /// The term's canonical form as one kind; the kind is one that the term has.
  String value(int term, Kind kind) {
    return values.getOrDefault(kind, Map.of()).getOrDefault(term, "");
  }

  static final class Builder {
    // as often as a county in 60 million words
    private static final double OWN_FREQUENCY = 300;

    private final Vocabulary.Builder vocabulary;
    private final Map<Kind, Map<Integer, String>> values = new EnumMap<>(Kind.class);
    private long[] kinds = new long[1024];

    Builder(Vocabulary.Builder vocabulary) {
      this.vocabulary = vocabulary;
    }

    Builder add(Kind kind, Iterable<String> words) {
      words.forEach(word -> put(word, kind));
      return this;
    }

    Builder add(Kind kind, Map<String, String> entries) {
      Map<Integer, String> of = values.computeIfAbsent(kind, _ -> new HashMap<>());
      entries.forEach((word, value) -> of.put(put(word, kind), value));
      return this;
    }

    /// A name that a user lists: a word of the lattice, and of one kind for sure.
    void own(String name, String type) {
      vocabulary.addName(Use.NAME, name, OWN_FREQUENCY);
      add(Kind.OWN, Map.of(name, type));
    }

    private int put(String word, Kind kind) {
      int term = vocabulary.add(Use.NAME, word);
      if (term >= kinds.length) {
        kinds = Arrays.copyOf(kinds, Math.max(term + 1, kinds.length * 2));
      }
      kinds[term] |= kind.bit();
      return term;
    }

    Terms build() {
      return new Terms(kinds, values);
    }
  }
}
