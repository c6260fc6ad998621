/// Writes `grams.bin`: how probable a character is behind up to three others, in simplified Chinese.
///
/// Counts come from word pairs (ansj), words (jieba), names of divisions and this project's own lexicons.
/// Witten-Bell smoothing towards shorter contexts; behind the end of a word, of which the sources say
/// little, more goes to the shorter ones. `docs/tables.md` describes the file.
///
/// Usage: `java Grams.java ANSJ_BIGRAMDICT JIEBA_DICT KIND:WEIGHT:FILE... OUT`; of the kinds, `terms` has
/// a term in each column but the first, `list` terms parted by space or 、
static final int ORDER = 4;
static final String CLASSES = "\1\n0a，。、“”？！；：（）《》·—％";
// shares of the shorter context for each follower seen; found on held-out text
static final double[] UNSEEN = {0, 2, 3, 2};
static final double WORD = 0.01;
// behind a word that stands in so many pairs, what follows is known
static final double KNOWN = 100;
// n-grams that say no more than the shorter one are left out
static final double SAYS = 1.0;
// of rare characters nothing is known
static final double RARE = 0.015;

final Counts[] grams = new Counts[ORDER + 1];
final Counts[] ends = new Counts[ORDER];
final Counts[] totals = new Counts[ORDER];
final Counts[] kinds = new Counts[ORDER];
final TreeMap<String, Double> words = new TreeMap<>();
final TreeMap<String, Double> paired = new TreeMap<>();
double all;

void main(String[] args) throws IOException {
  for (int i = 0; i <= ORDER; i++) {
    grams[i] = new Counts();
  }
  for (int i = 0; i < ORDER; i++) {
    ends[i] = new Counts();
    totals[i] = new Counts();
    kinds[i] = new Counts();
  }
  // nothing ends in the start of a line, but contexts do
  CLASSES.chars().forEach(c -> grams[1].add(c, 1));
  for (String line : Files.readAllLines(Path.of(args[0]))) {
    pair(line);
  }
  for (String line : Files.readAllLines(Path.of(args[1]))) {
    String[] parts = line.split(" ");
    words.merge(parts[0], Math.max(1, Double.parseDouble(parts[1])) * WORD, Double::sum);
  }
  words.forEach((word, count) -> {
    spans(word, 0, count);
    end(word, 0, count / (1 + paired.getOrDefault(word, 0.0) / KNOWN));
  });
  for (int i = 2; i < args.length - 1; i++) {
    own(args[i].split(":", 3));
  }
  write(Path.of(args[args.length - 1]));
}

void pair(String line) {
  int at = line.indexOf('@');
  int tab = line.lastIndexOf('\t');
  if (at <= 0 || at + 1 >= tab) {
    return;
  }
  String left = plain(line.substring(0, at));
  String right = plain(line.substring(at + 1, tab));
  double count = Double.parseDouble(line.substring(tab + 1));
  // each word stands in two pairs
  if (!left.isEmpty() && !left.equals("\n")) {
    words.merge(left, count / 2, Double::sum);
  }
  if (!right.isEmpty()) {
    words.merge(right, count / 2, Double::sum);
  }
  if (!left.isEmpty() && !right.isEmpty()) {
    spans(left + right, left.length(), count);
    end(left + right, left.length(), count);
    paired.merge(left, count, Double::sum);
  }
}

/// Classes of words that the dictionary abstracts from.
String plain(String word) {
  if (word.contains("##")) {
    return word.startsWith("始") ? "\n" : word.startsWith("未##数") || word.startsWith("未##时") ? "0"
        : word.startsWith("未##串") ? "a" : "";
  }
  return word;
}

void own(String[] source) throws IOException {
  double weight = Double.parseDouble(source[1]);
  for (String line : Files.readAllLines(Path.of(source[2]))) {
    if (line.startsWith("#")) {
      continue;
    }
    String[] terms = line.split(source[0].equals("terms") ? "\t" : "[\\s、|]+");
    for (int i = source[0].equals("terms") ? 1 : 0; i < terms.length; i++) {
      if (!terms[i].isEmpty() && terms[i].charAt(0) >= '\u4E00') {
        spans(terms[i], 0, weight);
        end(terms[i], 0, weight);
      }
    }
  }
}

/// Counts the n-grams; with a border only those across it.
void spans(String text, int border, double count) {
  for (int last = border; last < text.length(); last++) {
    for (int first = last; first >= 0 && last - first < ORDER; first--) {
      if (border == 0 || first < border) {
        grams[last - first + 1].add(key(text, first, last + 1), count);
      }
    }
  }
}

/// What follows is not known.
void end(String text, int border, double count) {
  for (int length = 1; length < ORDER && length <= text.length(); length++) {
    int first = text.length() - length;
    if (border == 0 || first < border) {
      ends[length].add(key(text, first, text.length()), count);
    }
  }
}

long key(String text, int begin, int end) {
  long key = 0;
  for (int i = begin; i < end; i++) {
    key = key << 16 | form(text.charAt(i));
  }
  return key;
}

char form(char c) {
  if (c >= '\u4e00' && c <= '\u9fff' || CLASSES.indexOf(c) >= 0) {
    return c;
  }
  int half = ",;:?!()%".indexOf(c);
  if (half >= 0) {
    return "，；：？！（）％".charAt(half);
  }
  return c == '\u3000' || c == ' ' ? '\n' : Character.isDigit(c) ? '0' : c < 0x80 && Character.isLetter(c) ? 'a' : 1;
}

double probability(long context, int length, char next) {
  if (length == 0) {
    return (grams[1].of(next) + 0.02) / (all + 500);
  }
  double lower = probability(context & (1L << 16 * (length - 1)) - 1, length - 1, next);
  double total = totals[length].of(context);
  if (total == 0) {
    return lower;
  }
  double rest = rest(context, length);
  return (grams[length + 1].of(context << 16 | next) + rest * lower) / (total + rest);
}

double rest(long context, int length) {
  return ends[length].of(context) + UNSEEN[length] * kinds[length].of(context);
}

void write(Path out) throws IOException {
  for (int n = 1; n <= ORDER; n++) {
    for (long key : grams[n].sorted()) {
      if (n == 1) {
        all += grams[1].of(key);
      } else {
        totals[n - 1].add(key >>> 16, grams[n].of(key));
        kinds[n - 1].add(key >>> 16, 1);
      }
    }
  }
  char[] number = new char[0x10000];
  StringBuilder characters = new StringBuilder("\0");
  for (long c : grams[1].sorted()) {
    if (grams[1].of(c) >= RARE || CLASSES.indexOf((char) c) >= 0) {
      number[(char) c] = (char) characters.length();
      characters.append((char) c);
    }
  }
  try (var data = new java.io.DataOutputStream(new java.util.zip.GZIPOutputStream(Files.newOutputStream(out), 1 << 16) {{ def.setLevel(9); }})) {
    data.writeInt(characters.length());
    for (int i = 1; i < characters.length(); i++) {
      char c = characters.charAt(i);
      data.writeChar(c);
      data.writeByte(quantised(probability(0, 0, c)));
      data.writeByte(share(c, 1));
    }
    for (int n = 2; n <= ORDER; n++) {
      order(n, number, data);
    }
  }
  System.out.println(characters.length() + " characters, " + Files.size(out) + " bytes");
}

/// Keys ascending, as differences; then their probabilities; then their shares.
void order(int n, char[] number, java.io.DataOutputStream data) throws IOException {
  List<Long> kept = new ArrayList<>();
  for (long key : grams[n].sorted()) {
    boolean known = true;
    for (int i = 0; i < n; i++) {
      known &= number[(char) (key >>> 16 * i)] != 0;
    }
    long context = key >>> 16;
    char next = (char) key;
    boolean says = n == 2 || Math.abs(Math.log(probability(context, n - 1, next)
        / probability(context & (1L << 16 * (n - 2)) - 1, n - 2, next))) > SAYS;
    if (known && (says || n < ORDER && totals[n].of(key) > 0)) {
      kept.add(key);
    }
  }
  data.writeInt(kept.size());
  long before = 0;
  for (long key : kept) {
    long numbered = 0;
    for (int i = n - 1; i >= 0; i--) {
      numbered = numbered << 16 | number[(char) (key >>> 16 * i)];
    }
    long step = numbered - before;
    before = numbered;
    for (; step >= 0x80 || step < 0; step >>>= 7) {
      data.writeByte((int) (step & 0x7F | 0x80));
    }
    data.writeByte((int) step);
  }
  for (long key : kept) {
    data.writeByte(quantised(probability(key >>> 16, n - 1, (char) key)));
  }
  if (n < ORDER) {
    for (long key : kept) {
      data.writeByte(share(key, n));
    }
  }
  System.out.println(n + ": " + kept.size());
}

/// What is left for shorter contexts; 0 where nothing was seen behind this one.
int share(long context, int length) {
  double total = totals[length].of(context);
  double rest = rest(context, length);
  return total == 0 ? 0 : Math.max(1, quantised(rest / (total + rest)));
}

int quantised(double probability) {
  return (int) Math.min(255, Math.round(-12 * Math.log(probability)));
}

/// Sums by key, in order of keys when asked.
static final class Counts {
  private long[] keys = new long[1 << 16];
  private double[] sums = new double[1 << 16];
  private int size;

  void add(long key, double count) {
    if (size * 2 >= keys.length) {
      long[] oldKeys = keys;
      double[] oldSums = sums;
      keys = new long[oldKeys.length * 2];
      sums = new double[keys.length];
      size = 0;
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          add(oldKeys[i], oldSums[i]);
        }
      }
    }
    int slot = slot(key);
    size += keys[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    sums[slot] += count;
  }

  double of(long key) {
    return sums[slot(key)];
  }

  long[] sorted() {
    return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
    int slot = (int) (hash ^ hash >>> 29) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }
}
