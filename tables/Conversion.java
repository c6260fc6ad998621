
/// Writes `conversion.tsv`: what OpenCC's t2s, tw2s and hk2s chains do, as one table a mode, so that
/// conversion is one pass; the overrides; and division names that conversion would change.
///
/// Usage: `java Conversion.java OPENCC_DATA_DIR DIVISION_DIST_DIR OVERRIDES OUT`
void main(String[] args) throws IOException {
  Path opencc = Path.of(args[0]);
  Map<String, String> base = new TreeMap<>();
  base.putAll(read(opencc.resolve("TSCharacters.txt")));
  base.putAll(read(opencc.resolve("TSCharactersExt.txt")));
  base.putAll(read(opencc.resolve("TSPhrases.txt")));
  Map<String, String> overrides = read(Path.of(args[2]));
  Map<String, String> shared = new TreeMap<>(base);
  overrides.forEach((from, to) -> {
    if (to.equals("-")) {
      shared.remove(from);
    } else if (!particle(from)) {
      shared.put(from, to);
    }
  });
  Map<String, String> plain = new TreeMap<>(shared);
  overrides.forEach((from, to) -> {
    if (!to.equals("-")) {
      plain.put(from, to);
    }
  });
  Map<String, String> back = read(opencc.resolve("STCharacters.txt"));
  for (String name : divisions(Path.of(args[1]))) {
    if (!convert(name, plain).equals(name)) {
      shared.put(name, name);
      shared.put(traditional(name, plain, back), name);
    } else {
      // 钜桥镇 and 幺铺镇 do not come back from their traditional form by themselves
      String written = convert(name, back);
      if (!convert(written, plain).equals(name)) {
        shared.put(written, name);
      }
    }
  }
  List<String> out = new ArrayList<>();
  out.add("# mode, from, to; * holds in every mode. Generated: see docs/tables.md");
  shared.forEach((from, to) -> out.add("*\t" + from + "\t" + to));
  plain.forEach((from, to) -> {
    if (!to.equals(shared.get(from)) && !shared.containsKey(from)) {
      out.add("t2s\t" + from + "\t" + to);
    }
  });
  for (String mode : List.of("TW", "HK")) {
    regional(opencc, mode, shared, overrides).forEach((from, to) ->
        out.add(mode.toLowerCase(Locale.ROOT) + "2s\t" + from + "\t" + to));
  }
  out.add("hans\t" + simplifiedOnly(opencc) + "\t");
  Files.write(Path.of(args[3]), out);
}

/// Characters that stand in simplified text only: no choice of the way back is the character itself.
String simplifiedOnly(Path opencc) {
  StringBuilder only = new StringBuilder();
  for (String line : new TreeSet<>(lines(opencc.resolve("STCharacters.txt")))) {
    String[] parts = line.split("\t");
    boolean one = parts.length > 1 && parts[0].length() == 1 && parts[0].charAt(0) != '#';
    if (one && !List.of(parts[1].split(" ")).contains(parts[0])) {
      only.append(parts[0]);
    }
  }
  return only.toString();
}

/// 著 as a particle is written 着 on the mainland; Taiwan's table knows it already, Hong Kong does not
/// confuse the two.
boolean particle(String from) {
  return from.indexOf('著') >= 0;
}

/// Words in which Taiwan's 么 is 幺. Elsewhere it is 么: converters of simplified pages leave 什么 and
/// 怎么 as they are more often than a page of the mainland writes of a youngest child.
private static final List<String> YOUNGEST =
    List.of("老么", "么妹", "么弟", "么女", "么兒", "么子", "么叔", "么姑", "么房", "么孫");

/// A region's variants first, then the base: composed, with the base's phrases in the region's spelling.
Map<String, String> regional(
    Path opencc, String mode, Map<String, String> base, Map<String, String> overrides) {
  Map<String, String> variants = read(opencc.resolve(mode + "VariantsRev.txt"));
  Map<String, String> phrases = read(opencc.resolve(mode + "VariantsRevPhrases.txt"));
  Map<String, String> spelling = read(opencc.resolve(mode + "Variants.txt"));
  Map<String, String> composed = new TreeMap<>();
  variants.forEach((from, to) -> composed.put(from, convert(to, base)));
  base.forEach((from, to) -> {
    if (from.codePointCount(0, from.length()) > 1) {
      composed.put(convert(from, spelling), to);
    }
  });
  phrases.forEach((from, to) -> composed.put(from, convert(to, base)));
  if (composed.containsKey("著")) {
    overrides.keySet().stream().filter(this::particle).forEach(from -> composed.put(from, overrides.get(from)));
  }
  if (composed.remove("么") != null) {
    for (String word : YOUNGEST) {
      composed.put(word, convert(word, base).replace('么', '幺'));
    }
    for (String word : List.of("什么", "甚么", "怎么", "那么", "這么", "这么", "多么", "要么")) {
      composed.put(word, convert(word, base).replace('甚', '什'));
    }
  }
  composed.entrySet().removeIf(e -> e.getValue().equals(base.get(e.getKey())));
  return composed;
}

String traditional(String name, Map<String, String> toSimplified, Map<String, String> back) {
  StringBuilder out = new StringBuilder();
  name.codePoints().forEach(c -> {
    String one = Character.toString(c);
    boolean stays = !toSimplified.getOrDefault(one, one).equals(one);
    out.append(stays ? one : back.getOrDefault(one, one));
  });
  return out.toString();
}

List<String> divisions(Path dist) {
  List<String> names = new ArrayList<>();
  for (String level : List.of("provinces", "cities", "areas", "streets")) {
    for (String line : lines(dist.resolve(level + ".csv"))) {
      names.add(line.split(",")[1].replace("\"", ""));
    }
  }
  return names;
}

String convert(String text, Map<String, String> table) {
  StringBuilder out = new StringBuilder();
  for (int i = 0; i < text.length(); ) {
    int taken = 0;
    for (int n = Math.min(text.length() - i, 12); n > 0 && taken == 0; n--) {
      String to = table.get(text.substring(i, i + n));
      if (to != null) {
        out.append(to);
        taken = n;
      }
    }
    if (taken == 0) {
      out.appendCodePoint(text.codePointAt(i));
      taken = Character.charCount(text.codePointAt(i));
    }
    i += taken;
  }
  return out.toString();
}

Map<String, String> read(Path file) {
  Map<String, String> table = new HashMap<>();
  for (String line : lines(file)) {
    int tab = line.indexOf('\t');
    if (tab > 0 && line.charAt(0) != '#') {
      table.put(line.substring(0, tab), line.substring(tab + 1).split(" ")[0].strip());
    }
  }
  return table;
}

List<String> lines(Path file) {
  try {
    return Files.readAllLines(file);
  } catch (IOException e) {
    throw new UncheckedIOException(e);
  }
}
