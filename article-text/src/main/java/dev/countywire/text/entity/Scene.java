package dev.countywire.text.entity;

import dev.countywire.model.Entity;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Segmentation;
import dev.countywire.text.match.Tail;
import dev.countywire.text.match.WordClass;
import dev.countywire.text.match.WordTable;
import java.util.Arrays;

/// One field of an article as the name taggers see it: text, words, terms and places.
final class Scene {
  private static final long TITLES = Kind.TITLE.bit() | Kind.TRADE.bit() | Kind.STATUS.bit();

  private final Entity.Field field;
  private final String text;
  private final Segmentation words;
  private final Terms terms;
  private final Tail tail;
  private final Hits hits;
  // own hits only, chained by where they begin and where they end
  private final int[] firstAt;
  private final int[] nextAt;
  private final int[] lastTo;
  private final int[] previousTo;
  // every kind that begins or ends at an offset, so that most questions need no chain
  private final long[] kindsAt;
  private final long[] kindsTo;
  private final int[] placeEnd;
  private final int[] placeBegin;
  // characters that a title, an occupation or a status does not end in front of
  private final boolean[] inTitle;

  Scene(Entity.Field field, ArticleText.Part part, Terms terms, WordTable table) {
    this.tail = new Tail(table);
    this.field = field;
    this.text = part.text();
    this.words = part.words();
    this.terms = terms;
    this.hits = part.hits();
    int n = text.length() + 1;
    firstAt = filled(n);
    lastTo = filled(n);
    nextAt = new int[hits.size()];
    previousTo = new int[hits.size()];
    kindsAt = new long[n];
    kindsTo = new long[n];
    placeEnd = filled(n);
    placeBegin = filled(n);
    inTitle = new boolean[n];
    for (int i = 0; i < hits.size(); i++) {
      long kinds = terms.kinds(hits.term(i));
      if ((kinds & TITLES) != 0) {
        Arrays.fill(inTitle, hits.begin(i) + 1, hits.end(i), true);
      }
      if (kinds != 0) {
        kindsAt[hits.begin(i)] |= kinds;
        kindsTo[hits.end(i)] |= kinds;
        nextAt[i] = firstAt[hits.begin(i)];
        firstAt[hits.begin(i)] = i;
        previousTo[i] = lastTo[hits.end(i)];
        lastTo[hits.end(i)] = i;
      }
    }
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, -1);
    return array;
  }

  /// Tells the scene of a place; of two at one border the longer one counts.
  void place(int begin, int end) {
    placeEnd[begin] = Math.max(placeEnd[begin], end);
    placeBegin[end] = placeBegin[end] < 0 ? begin : Math.min(placeBegin[end], begin);
  }

  Entity.Field field() {
    return field;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /// The character at `at`, a line feed outside of the text.
  char at(int at) {
    return at < 0 || at >= text.length() ? '\n' : text.charAt(at);
  }

  /// End of the longest term of one of the kinds that begins at `begin`, or -1.
  int from(int begin, long kinds) {
    int end = -1;
    if (begin < 0 || begin >= text.length() || (kindsAt[begin] & kinds) == 0) {
      return end;
    }
    for (int i = firstAt[begin]; i >= 0; i = nextAt[i]) {
      if ((terms.kinds(hits.term(i)) & kinds) != 0) {
        end = Math.max(end, hits.end(i));
      }
    }
    return end;
  }

  int from(int begin, Kind kind) {
    return from(begin, kind.bit());
  }

  /// Beginning of the longest term of one of the kinds that ends at `end`, or -1.
  int to(int end, long kinds) {
    int begin = -1;
    if (end < 0 || end > text.length() || (kindsTo[end] & kinds) == 0) {
      return begin;
    }
    for (int i = lastTo[end]; i >= 0; i = previousTo[i]) {
      if ((terms.kinds(hits.term(i)) & kinds) != 0) {
        begin = begin < 0 ? hits.begin(i) : Math.min(begin, hits.begin(i));
      }
    }
    return begin;
  }

  int to(int end, Kind kind) {
    return to(end, kind.bit());
  }

  /// Canonical form of the term from `begin` to `end`, empty if there is none of that kind.
  String value(int begin, int end, Kind kind) {
    for (int i = firstAt[begin]; i >= 0; i = nextAt[i]) {
      if (hits.end(i) == end && (terms.kinds(hits.term(i)) & kind.bit()) != 0) {
        return terms.value(hits.term(i), kind);
      }
    }
    return "";
  }

  /// Number of hits; those of others have no kinds.
  int hits() {
    return hits.size();
  }

  long kinds(int hit) {
    return terms.kinds(hits.term(hit));
  }

  int hitBegin(int hit) {
    return hits.begin(hit);
  }

  int hitEnd(int hit) {
    return hits.end(hit);
  }

  /// Where the place that ends at `end` begins, or -1.
  int placeTo(int end) {
    return end < 0 || end >= placeBegin.length ? -1 : placeBegin[end];
  }

  /// Where the place that begins at `begin` ends, or -1.
  int placeFrom(int begin) {
    return begin < 0 || begin >= placeEnd.length ? -1 : placeEnd[begin];
  }

  /// Where the chain of places that ends at `end` begins, or `end`.
  int placesTo(int end) {
    int at = end;
    while (placeTo(at) >= 0) {
      at = placeTo(at);
    }
    return at;
  }

  /// Whether `at` lies inside a title, an occupation or a status: 班主|任.
  boolean insideTitle(int at) {
    return inTitle[at];
  }

  boolean border(int at) {
    return words.isBorder(at);
  }

  /// Beginning of the word that covers the character at `at`.
  int wordBegin(int at) {
    return words.begin(words.wordAt(at));
  }

  /// End of the word that covers the character at `at`.
  int wordEnd(int at) {
    return words.end(words.wordAt(at));
  }

  /// Class of the word that covers the character at `at`.
  WordClass wordClass(int at) {
    return words.classOf(words.wordAt(at));
  }

  /// How the text reads on from `begin` to `end`; holds until it is asked for again.
  Tail tail(int begin, int end) {
    tail.read(text, begin, end);
    return tail;
  }

  static boolean han(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }

  static boolean latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
