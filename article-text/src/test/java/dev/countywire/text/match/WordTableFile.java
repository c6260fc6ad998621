package dev.countywire.text.match;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes `words.bin` from the dictionary of `com.huaban:jieba-analysis` 1.0.2 (`dict.txt` in its
/// jar: word, frequency, tag a line). `article-text/src/gazetteer/README.md` has the command.
public final class WordTableFile {
  // rarer words are mostly noise, and names that the gazetteer knows better
  private static final int LEAST = 4;

  private final List<Entry> entries;
  private final char[] codes = new char[1 << 16];
  private int[] base = new int[1 << 21];
  private int[] check = new int[1 << 21];
  private short[] weights = new short[1 << 21];
  private byte[] classes = new byte[1 << 21];
  private int free = 1;
  private int states = 1;

  private WordTableFile(List<Entry> entries) {
    this.entries = entries;
  }

  /// Writes the table.
  ///
  /// @param args dictionary, file to write
  public static void main(String[] args) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] parts = line.split(" ", -1);
      if (parts.length == 3 && Integer.parseInt(parts[1]) >= LEAST) {
        entries.add(new Entry(parts[0], Integer.parseInt(parts[1]), WordClass.ofTag(parts[2])));
      }
    }
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      WordTableFile file = new WordTableFile(entries);
      String characters = file.number();
      file.build().write(out, characters);
    }
  }

  static WordTable table(Map<String, Integer> frequencies) {
    List<Entry> entries = new ArrayList<>();
    frequencies.forEach((w, f) -> entries.add(new Entry(w, f, WordClass.NOUN)));
    WordTableFile file = new WordTableFile(entries);
    file.number();
    return file.build();
  }

  // frequent characters get low codes, which keeps the arrays dense
  private String number() {
    Map<Character, Integer> counts = new TreeMap<>();
    entries.forEach(e -> e.word.chars().forEach(c -> counts.merge((char) c, 1, Integer::sum)));
    String characters =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Character, Integer>comparingByValue().reversed())
            .map(e -> e.getKey().toString())
            .collect(Collectors.joining());
    for (int i = 0; i < characters.length(); i++) {
      codes[characters.charAt(i)] = (char) (i + 1);
    }
    return characters;
  }

  private WordTable build() {
    entries.sort(Comparator.comparing(Entry::word, this::compare));
    place(0, 0, entries.size(), 0);
    return new WordTable(
        codes,
        Arrays.copyOf(base, states),
        Arrays.copyOf(check, states),
        Arrays.copyOf(weights, states),
        Arrays.copyOf(classes, states));
  }

  private int compare(String a, String b) {
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      int order = codes[a.charAt(i)] - codes[b.charAt(i)];
      if (order != 0) {
        return order;
      }
    }
    return a.length() - b.length();
  }

  private void place(int state, int from, int to, int depth) {
    int at = from;
    if (entries.get(at).word.length() == depth) {
      Entry entry = entries.get(at++);
      weights[state] = WordTable.weightOf(entry.frequency);
      classes[state] = entry.kind.code();
    }
    List<int[]> children = new ArrayList<>();
    while (at < to) {
      int begin = at;
      char c = entries.get(at).word.charAt(depth);
      while (at < to && entries.get(at).word.charAt(depth) == c) {
        at++;
      }
      children.add(new int[] {codes[c], begin, at});
    }
    if (children.isEmpty()) {
      return;
    }
    int offset = offsetFor(children);
    base[state] = offset;
    for (int[] child : children) {
      check[offset + child[0]] = state + 1;
      states = Math.max(states, offset + child[0] + 1);
    }
    for (int[] child : children) {
      place(offset + child[0], child[1], child[2], depth + 1);
    }
  }

  private int offsetFor(List<int[]> children) {
    while (check[free] != 0) {
      free++;
    }
    int tried = 0;
    for (int offset = Math.max(0, free - children.getFirst()[0]); ; offset++) {
      int at = offset;
      if (children.stream().allMatch(c -> at + c[0] > 0 && check[at + c[0]] == 0)) {
        // a crowded beginning is left behind, or the search would grow with the square
        free = tried > 2000 ? at : free;
        return offset;
      }
      tried++;
    }
  }

  private record Entry(String word, int frequency, WordClass kind) {}
}
