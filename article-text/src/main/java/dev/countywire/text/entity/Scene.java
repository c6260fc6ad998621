package dev.countywire.text.entity;

import dev.countywire.model.Entity;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Segmentation;
import dev.countywire.text.match.Tail;
import dev.countywire.text.match.Use;
import dev.countywire.text.match.WordClass;
import dev.countywire.text.match.WordTable;
import java.util.Arrays;

/// One field of an article as the name taggers see it: text, words, terms and places.
final class Scene {
  private static final int LONGEST_CHAIN = 8;

  private static final long TITLES = Kind.TITLE.bit() | Kind.TRADE.bit() | Kind.STATUS.bit();

  private final Entity.Field field;
  private final String text;
  private final Segmentation words;
  private final Terms terms;
  private final Tail tail;
  private final char[] characters;
  // own hits only, in order, chained by where they begin and where they end; numbers plus 1, 0 for
  // none
  private int hits;
  private final int[] hitBegin;
  private final int[] hitEnd;
  private final int[] hitTerm;
  private final long[] hitKinds;
  private final int[] firstAt;
  private final int[] nextAt;
  private final int[] lastTo;
  private final int[] previousTo;
  // every kind that begins or ends at an offset, so that most questions need no chain
  private final long[] kindsAt;
  private final long[] kindsTo;
  // by offset 0 for none, else where the place ends, and where it begins plus 1
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
    this.characters = text.toCharArray();
    Hits all = part.hits();
    int own = all.count(Use.NAME);
    hitBegin = new int[own];
    hitEnd = new int[own];
    hitTerm = new int[own];
    hitKinds = new long[own];
    int n = text.length() + 1;
    firstAt = new int[n];
    lastTo = new int[n];
    nextAt = new int[own];
    previousTo = new int[own];
    kindsAt = new long[n];
    kindsTo = new long[n];
    placeEnd = new int[n];
    placeBegin = new int[n];
    inTitle = new boolean[n];
    for (int i = all.next(0, Use.NAME); i < all.size(); i = all.next(i + 1, Use.NAME)) {
      add(all.begin(i), all.end(i), all.term(i), terms.kinds(all.term(i)));
    }
  }

  private void add(int begin, int end, int term, long kinds) {
    int hit = hits;
    hitBegin[hit] = begin;
    hitEnd[hit] = end;
    hitTerm[hit] = term;
    hitKinds[hit] = kinds;
    kindsAt[begin] |= kinds;
    kindsTo[end] |= kinds;
    nextAt[hit] = firstAt[begin];
    previousTo[hit] = lastTo[end];
    hits++;
    firstAt[begin] = hits;
    lastTo[end] = hits;
    if ((kinds & TITLES) != 0) {
      Arrays.fill(inTitle, begin + 1, end, true);
    }
  }

  /// Tells the scene of a place; of two at one border the longer one counts.
  void place(int begin, int end) {
    placeEnd[begin] = Math.max(placeEnd[begin], end);
    placeBegin[end] = placeBegin[end] == 0 ? begin + 1 : Math.min(placeBegin[end], begin + 1);
  }

  Entity.Field field() {
    return field;
  }

  String text() {
    return text;
  }

  int length() {
    return characters.length;
  }

  /// The character at `at`, a line feed outside of the text.
  char at(int at) {
    return at < 0 || at >= characters.length ? '\n' : characters[at];
  }

  /// Whether a term of one of the kinds begins at `begin`.
  boolean begins(int begin, long kinds) {
    return begin >= 0 && begin < characters.length && (kindsAt[begin] & kinds) != 0;
  }

  /// End of the longest term of one of the kinds that begins at `begin`, or -1.
  int from(int begin, long kinds) {
    int end = -1;
    if (!begins(begin, kinds)) {
      return end;
    }
    for (int i = firstAt[begin] - 1; i >= 0; i = nextAt[i] - 1) {
      if ((hitKinds[i] & kinds) != 0) {
        end = Math.max(end, hitEnd[i]);
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
    if (end < 0 || end > characters.length || (kindsTo[end] & kinds) == 0) {
      return begin;
    }
    for (int i = lastTo[end] - 1; i >= 0; i = previousTo[i] - 1) {
      if ((hitKinds[i] & kinds) != 0) {
        begin = begin < 0 ? hitBegin[i] : Math.min(begin, hitBegin[i]);
      }
    }
    return begin;
  }

  int to(int end, Kind kind) {
    return to(end, kind.bit());
  }

  /// Canonical form of the term from `begin` to `end`, empty if there is none of that kind.
  String value(int begin, int end, Kind kind) {
    for (int i = firstAt[begin] - 1; i >= 0; i = nextAt[i] - 1) {
      if (hitEnd[i] == end && (hitKinds[i] & kind.bit()) != 0) {
        return terms.value(hitTerm[i], kind);
      }
    }
    return "";
  }

  /// Number of hits of terms that the name taggers look for.
  int hits() {
    return hits;
  }

  long kinds(int hit) {
    return hitKinds[hit];
  }

  int hitBegin(int hit) {
    return hitBegin[hit];
  }

  int hitEnd(int hit) {
    return hitEnd[hit];
  }

  /// Where the place that ends at `end` begins, or -1.
  int placeTo(int end) {
    return end < 0 || end >= placeBegin.length ? -1 : placeBegin[end] - 1;
  }

  /// Where the place that begins at `begin` ends, or -1.
  int placeFrom(int begin) {
    boolean none = begin < 0 || begin >= placeEnd.length || placeEnd[begin] == 0;
    return none ? -1 : placeEnd[begin];
  }

  /// Where the chain of places that ends at `end` begins, or `end`; eight places at most, as a page
  /// may be one chain.
  int placesTo(int end) {
    int at = end;
    for (int places = 0; places < LONGEST_CHAIN && placeTo(at) >= 0; places++) {
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
