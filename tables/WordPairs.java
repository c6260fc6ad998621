/// Writes `wordpairs.bin`: how probable a word is behind another, and what is left for words never
/// seen behind it.
///
/// Words are hashed to 32 bits a pair, sorted, in differences; probabilities are twelfths of a
/// natural logarithm, one byte each. Source: the word pairs of ansj.
///
/// Usage: `java WordPairs.java ANSJ_BIGRAMDICT OUT`
void main(String[] args) throws IOException {
  TreeMap<String, TreeMap<String, Double>> pairs = new TreeMap<>();
  for (String line : Files.readAllLines(Path.of(args[0]))) {
    int at = line.indexOf('@');
    int tab = line.lastIndexOf('\t');
    if (at > 0 && at + 1 < tab) {
      String left = plain(line.substring(0, at));
      String right = plain(line.substring(at + 1, tab));
      if (!left.isEmpty() && !right.isEmpty()) {
        pairs.computeIfAbsent(left, k -> new TreeMap<>()).merge(right, Double.parseDouble(line.substring(tab + 1)), Double::sum);
      }
    }
  }
  TreeMap<Long, Integer> table = new TreeMap<>();
  pairs.forEach((left, row) -> {
    double total = row.values().stream().mapToDouble(d -> d).sum();
    double seen = total / (total + row.size() + 2);
    table.put(key(hash(left), 0), quantised(1 - seen));
    row.forEach((right, count) -> table.put(key(hash(left), hash(right)), quantised(seen * count / total)));
  });
  try (var out = new java.io.DataOutputStream(new java.util.zip.GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
    out.writeInt(table.size());
    long last = 0;
    for (long key : table.keySet()) {
      for (long delta = key - last; ; delta >>>= 7) {
        out.writeByte((int) (delta < 128 ? delta : delta & 127 | 128));
        if (delta < 128) {
          break;
        }
      }
      last = key;
    }
    for (int weight : table.values()) {
      out.writeByte(weight);
    }
  }
  System.out.println(table.size() + " entries, " + Files.size(Path.of(args[1])) + " bytes");
}

String plain(String word) {
  if (word.contains("##")) {
    return word.startsWith("始") || word.startsWith("末") ? "\n" : word.startsWith("未##数") || word.startsWith("未##时") ? "0"
        : word.startsWith("未##串") ? "a" : "";
  }
  return word;
}

long hash(String word) {
  long hash = 0;
  for (int i = 0; i < word.length(); i++) {
    hash = (hash + word.charAt(i) + 1) * 0x9E3779B97F4A7C15L;
  }
  return hash;
}

/// As `WordPairs.key` in article-text.
long key(long left, long right) {
  return (left * 31 + right) * 0xD6E8FEB86659FD93L >>> 32;
}

int quantised(double probability) {
  return (int) Math.min(255, Math.round(-12 * Math.log(probability)));
}
