package dev.countywire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A labelled article, its text as a perfect repair leaves it. `eval/README.md` has the form.
///
/// @param publisher outlet; empty where the page names none
/// @param title headline; empty where it has none
/// @param body paragraphs joined by `\n`
/// @param names distinct mentions by kind
record GoldArticle(
    String publisher, String title, String body, Map<SharedType, Set<String>> names) {
  private static final Pattern MENTION =
      Pattern.compile("\\[\\[(\\w+)\\|([^|\\]]+)(?:\\|[^\\]]*)?\\]\\]");
  private static final Pattern CREDIT = Pattern.compile("\\{\\{.*?\\}\\}");

  /// Copies the map.
  GoldArticle {
    names = Map.copyOf(names);
  }

  /// The articles of a folder, by file name.
  static List<GoldArticle> in(Path folder) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gold")).sorted().toList()) {
        articles.add(read(Files.readAllLines(file)));
      }
    }
    return articles;
  }

  static GoldArticle read(List<String> lines) {
    String publisher = "";
    StringBuilder title = new StringBuilder();
    List<String> body = new ArrayList<>();
    Map<SharedType, Set<String>> names = new EnumMap<>(SharedType.class);
    for (String line : lines) {
      int bar = line.indexOf('|');
      String role = bar < 0 ? line : line.substring(0, bar).strip();
      if (line.startsWith("@publisher ")) {
        publisher = line.substring("@publisher ".length());
      } else if (role.equals("title") || role.equals("body")) {
        String text = CREDIT.matcher(line.substring(bar + 1)).replaceAll("").strip();
        collect(text, names);
        String plain = MENTION.matcher(text).replaceAll("$2");
        if (role.equals("title")) {
          title.append(plain);
        } else {
          body.add(plain);
        }
      }
    }
    return new GoldArticle(publisher, title.toString(), String.join("\n", body), names);
  }

  private static void collect(String text, Map<SharedType, Set<String>> names) {
    Matcher matcher = MENTION.matcher(text);
    while (matcher.find()) {
      SharedType type = SharedType.ofGold(matcher.group(1));
      if (type != null) {
        names.computeIfAbsent(type, _ -> new TreeSet<>()).add(matcher.group(2));
      }
    }
  }

  /// UTF-16 units of headline and body.
  int units() {
    return title.length() + body.length();
  }
}
