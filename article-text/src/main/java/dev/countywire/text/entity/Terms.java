package dev.countywire.text.entity;

import dev.countywire.text.match.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which terms of the vocabulary the name taggers look for, and what each means to them.
final class Terms {
  private final long[] kinds;
  private final Map<Long, String> values;

  private Terms(long[] kinds, Map<Long, String> values) {
    this.kinds = kinds;
    this.values = values;
  }

  /// Kinds of a term as bits, 0 for a term of others.
  long kinds(int term) {
    return term < kinds.length ? kinds[term] : 0;
  }

  /// The term's canonical form as one kind; the kind is one that the term has.
  String value(int term, Kind kind) {
    return values.getOrDefault(key(term, kind), "");
  }

  private static long key(int term, Kind kind) {
    return ((long) kind.ordinal() << 32) | term;
  }

  static final class Builder {
    private final Vocabulary.Builder vocabulary;
    private final Map<Long, String> values = new HashMap<>();
    private long[] kinds = new long[1024];

    Builder(Vocabulary.Builder vocabulary) {
      this.vocabulary = vocabulary;
    }

    Builder add(Kind kind, Iterable<String> words) {
      words.forEach(word -> put(word, kind));
      return this;
    }

    Builder add(Kind kind, Map<String, String> entries) {
      entries.forEach((word, value) -> values.put(key(put(word, kind), kind), value));
      return this;
    }

    private int put(String word, Kind kind) {
      int term = vocabulary.add(word);
      if (term >= kinds.length) {
        kinds = Arrays.copyOf(kinds, Math.max(term + 1, kinds.length * 2));
      }
      kinds[term] |= kind.bit();
      return term;
    }

    Terms build() {
      return new Terms(kinds.clone(), Map.copyOf(values));
    }
  }
}
