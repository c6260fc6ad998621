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
    List<Node> level = List.of(new Node(0, 0, entries.size()));
    for (int depth = 0; !level.isEmpty(); depth++) {
      int length = depth;
      level.forEach(node -> read(node, length));
      level = place(level);
    }
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

  // the words of a state, by the character that follows
  private void read(Node node, int length) {
    int at = node.from;
    if (entries.get(at).word.length() == length) {
      Entry entry = entries.get(at++);
      weights[node.state] = WordTable.weightOf(entry.frequency);
      classes[node.state] = entry.kind.code();
    }
    while (at < node.to) {
      int begin = at;
      char c = entries.get(at).word.charAt(length);
      while (at < node.to && entries.get(at).word.charAt(length) == c) {
        at++;
      }
      node.children.add(new Node(codes[c], begin, at));
    }
  }

  // level by level, as beginnings of words are asked for far more often than what follows; of a
  // level the states with the most children first, so that the others fill the gaps
  private List<Node> place(List<Node> level) {
    List<Node> next = new ArrayList<>();
    List<Node> order = new ArrayList<>(level);
    order.removeIf(node -> node.children.isEmpty());
    order.sort(Comparator.comparingInt(node -> -node.children.size()));
    for (Node node : order) {
      while (check[free] != 0) {
        free++;
      }
      place(node);
      next.addAll(node.children);
    }
    return next;
  }

  private void place(Node node) {
    int first = node.children.getFirst().code;
    int at = Math.max(free, first);
    while (!fits(node.children, at - first)) {
      at++;
    }
    base[node.state] = at - first;
    for (Node child : node.children) {
      child.state = at - first + child.code;
      check[child.state] = node.state + 1;
      states = Math.max(states, child.state + 1);
    }
  }

  private boolean fits(List<Node> children, int offset) {
    for (Node child : children) {
      if (check[offset + child.code] != 0) {
        return false;
      }
    }
    return true;
  }

  private static final class Node {
    private final int code;
    // its words in the sorted list
    private final int from;
    private final int to;
    private final List<Node> children = new ArrayList<>();
    private int state;

    private Node(int code, int from, int to) {
      this.code = code;
      this.from = from;
      this.to = to;
    }
  }

  private record Entry(String word, int frequency, WordClass kind) {}
}
