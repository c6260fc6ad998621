/// Writes `bigrams.bin`: how probable a character is behind another, in simplified Chinese.
///
/// Counts come from word pairs (ansj), words (jieba) and names of divisions; Witten-Bell smoothing
/// towards the single characters. Probabilities are twelfths of a natural logarithm, one byte each.
///
/// Usage: `java Bigrams.java ANSJ_BIGRAMDICT JIEBA_DICT NAMES_TSV... OUT`
static final String CLASSES = "\n0a，。、“”？！；：（）《》·—％";

void main(String[] args) throws IOException {
  for (String line : Files.readAllLines(Path.of(args[0]))) {
    pair(line);
  }
  for (String line : Files.readAllLines(Path.of(args[1]))) {
    String[] parts = line.split(" ");
    word(parts[0], Math.max(1, Double.parseDouble(parts[1])) * 0.05);
  }
  for (int i = 2; i < args.length - 1; i++) {
    for (String line : Files.readAllLines(Path.of(args[i]))) {
      word(line.split("\t")[1], 2);
    }
  }
  write(Path.of(args[args.length - 1]));
}

final TreeMap<Character, TreeMap<Character, Double>> pairs = new TreeMap<>();
final TreeMap<Character, Double> single = new TreeMap<>();

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
  word(left.equals("\n") ? "" : left, count / 2);
  word(right, count / 2);
  if (!left.isEmpty() && !right.isEmpty()) {
    count(left.charAt(left.length() - 1), right.charAt(0), count);
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

void word(String word, double count) {
  for (int i = 0; i < word.length(); i++) {
    char c = norm(word.charAt(i));
    if (c != 0) {
      single.merge(c, count, Double::sum);
    }
    if (i > 0) {
      count(word.charAt(i - 1), word.charAt(i), count);
    }
  }
}

void count(char left, char right, double count) {
  char a = norm(left);
  char b = norm(right);
  if (a != 0 && b != 0) {
    pairs.computeIfAbsent("，。；：？！".indexOf(a) >= 0 ? '\n' : a, k -> new TreeMap<>()).merge(b, count, Double::sum);
  }
}

char norm(char c) {
  if (c >= '\u4e00' && c <= '\u9fff' || CLASSES.indexOf(c) >= 0) {
    return c;
  }
  int half = ",;:?!()%".indexOf(c);
  if (half >= 0) {
    return "，；：？！（）％".charAt(half);
  }
  return Character.isDigit(c) ? '0' : c < 0x80 && Character.isLetter(c) ? 'a' : 0;
}

void write(Path out) throws IOException {
  double total = single.values().stream().mapToDouble(d -> d).sum();
  List<Character> chars = new ArrayList<>(single.keySet());
  pairs.keySet().stream().filter(c -> !single.containsKey(c)).forEach(chars::add);
  Map<Character, Integer> index = new HashMap<>();
  for (char c : chars) {
    index.put(c, index.size());
  }
  int kept = 0;
  try (var data = new java.io.DataOutputStream(new java.util.zip.GZIPOutputStream(Files.newOutputStream(out)))) {
    data.writeInt(chars.size());
    for (char c : chars) {
      data.writeChar(c);
      data.writeByte(quantised((single.getOrDefault(c, 0.0) + 0.02) / (total + 500)));
    }
    for (char c : chars) {
      var row = pairs.getOrDefault(c, new TreeMap<>());
      double left = row.values().stream().mapToDouble(d -> d).sum();
      double share = left / (left + row.size() + 5);
      data.writeByte(quantised(1 - share));
      List<Map.Entry<Character, Double>> used = row.entrySet().stream().filter(e -> index.containsKey(e.getKey())).toList();
      data.writeShort(used.size());
      for (var e : used) {
        double base = (single.getOrDefault(e.getKey(), 0.0) + 0.02) / (total + 500);
        data.writeShort(index.get(e.getKey()));
        data.writeByte(quantised(share * e.getValue() / left + (1 - share) * base));
        kept++;
      }
    }
  }
  System.out.println(chars.size() + " characters, " + kept + " pairs, " + Files.size(out) + " bytes");
}

int quantised(double probability) {
  return (int) Math.min(255, Math.round(-12 * Math.log(probability)));
}
