package dev.countywire.text.encoding;

/// How probable a wording is in one document: by the language, and by what the document says
/// elsewhere. Holds what it knows of the last context asked for, so one thread may use it.
final class Wording {
  // further text tells nothing new about a page
  private static final int SAMPLE = 60_000;
  // how often the document must have shown a context to weigh as much as the language; by length
  private static final double[] TRUST = {0, 30, 5, 1.5};

  private static final String ENDS = "\n”）》，、“（《；";
  private static final double[] END_LOGS = {-0.5, -1.5, -1.5, -1.5, -9, -9, -9, -9, -9, -9};
  private static final double END = -4;
  // a digit behind a digit, a letter behind a letter, a sign behind a sign
  private static final double RUN = -2.5;

  private final Language language;
  private final Counts pieces = new Counts();
  private final Counts contexts = new Counts();
  private final int size;

  private long context = -1;
  private final double[] shares = new double[Language.CONTEXT + 1];
  private final int[] seen = new int[Language.CONTEXT + 1];
  private int known;
  private int here;
  // logarithm of what all known contexts leave to the character alone
  private double rest;

  /// Learns from the document's undamaged text.
  Wording(Language language, CharSequence sound) {
    this.language = language;
    this.size = Math.min(sound.length(), SAMPLE);
    long before = 0;
    for (int i = 0; i < size; i++) {
      char c = sound.charAt(i);
      learn(before, c);
      before = c == '\n' ? language.push(0, c) : language.push(before, c);
    }
  }

  private void learn(long before, char c) {
    for (int n = 1; n <= Language.CONTEXT; n++) {
      long part = tail(before, n);
      if (part >>> ((n - 1) * Language.BITS) != 0) {
        pieces.add(part << Language.BITS | language.number(c));
        contexts.add(part);
      }
    }
  }

  /// How often the document has a piece of up to four characters, as a share of its text.
  double share(long piece) {
    return (double) pieces.of(piece) / (size + 500);
  }

  /// The context behind a text.
  long context(CharSequence text) {
    long behind = language.push(0, '\n');
    for (int i = Math.max(0, text.length() - Language.CONTEXT); i < text.length(); i++) {
      behind = language.push(behind, text.charAt(i));
    }
    return behind;
  }

  /// How a line ends: with a full stop, or as headlines do.
  double end(long context) {
    int last = (int) (context & ((1 << Language.BITS) - 1));
    for (int i = 0; i < ENDS.length(); i++) {
      if (language.number(ENDS.charAt(i)) == last) {
        return END_LOGS[i];
      }
    }
    return END;
  }

  /// The context behind another character.
  long push(long before, char c) {
    return language.push(before, c);
  }

  /// Common characters behind a dropped pair that begins with this byte.
  int[] between(int first) {
    return language.between(first);
  }

  /// Logarithm of the probability of a character on its own.
  double alone(char c) {
    return language.alone(language.number(c));
  }

  /// Logarithm of the probability of a character behind a context.
  double log(long before, char c) {
    if (before != context) {
      enter(before);
    }
    int number = language.number(c);
    if (number == (int) tail(before, 1) && language.isClass(number)) {
      return RUN;
    }
    double log = log(number);
    if (here == 0) {
      return log + language.penalty(number);
    }
    double probability = Math.exp(log);
    int together = 1;
    for (int n = 1; n <= here; n++) {
      together = together == 0 ? 0 : pieces.of(tail(context, n) << Language.BITS | number);
      probability = (together + TRUST[n] * probability) / (seen[n] + TRUST[n]);
    }
    return Math.log(probability) + language.penalty(number);
  }

  // no longer n-gram is known without the last two characters of it
  private double log(int number) {
    double pair = known == 0 ? 1 : language.gram(tail(context, 1) << Language.BITS | number);
    if (pair > 0) {
      return rest + language.alone(number);
    }
    double left = 0;
    for (int n = known; n > 1; n--) {
      double log = language.gram(tail(context, n) << Language.BITS | number);
      if (log <= 0) {
        return left + log;
      }
      left += shares[n];
    }
    return left + pair;
  }

  // what the shorter contexts get, and how often the document has shown each
  private void enter(long before) {
    context = before;
    known = 0;
    here = 0;
    rest = 0;
    for (int n = 1; n <= Language.CONTEXT; n++) {
      long part = tail(before, n);
      if (part >>> ((n - 1) * Language.BITS) == 0) {
        break;
      }
      shares[n] = language.share(part, n);
      known = shares[n] < 0 ? n : known;
      seen[n] = n - 1 == here ? contexts.of(part) : 0;
      here = seen[n] > 0 ? n : here;
    }
    for (int n = known; n > 0; n--) {
      rest += shares[n];
    }
  }

  private static long tail(long context, int length) {
    return context & ((1L << (length * Language.BITS)) - 1);
  }
}
