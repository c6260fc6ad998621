package dev.countywire.text.sector;

import dev.countywire.text.GoldArticles;
import dev.countywire.text.Resource;
import java.util.ArrayList;
import java.util.List;

/// Articles with the sectors and kinds of event that a careful reader would name: own writing, and
/// the gold articles beside the project.
final class LabelledArticles {
  private static final List<String> FILES =
      List.of("labelled-1.txt", "labelled-2.txt", "labelled-3.txt");

  private LabelledArticles() {}

  /// One article.
  ///
  /// @param name for messages
  /// @param title headline; empty where there is none
  /// @param body paragraphs joined by `\n`
  /// @param sectors codes, most important first
  /// @param event code; empty where it is not labelled
  /// @param weight in a fit: long articles of others count double
  record Labelled(
      String name, String title, String body, List<String> sectors, String event, double weight) {}

  /// Own ones: a line `= sectors | event`, the headline, paragraphs, an empty line.
  static List<Labelled> own() {
    List<Labelled> articles = new ArrayList<>();
    for (String file : FILES) {
      List<String> lines = new ArrayList<>(Resource.lines(LabelledArticles.class, file));
      lines.add("");
      int begin = 0;
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).isBlank()) {
          if (i - begin > 2) {
            articles.add(own(file + " line " + (begin + 1), lines.subList(begin, i)));
          }
          begin = i + 1;
        }
      }
    }
    return articles;
  }

  /// Gold ones; the test is skipped where they are absent.
  static List<Labelled> gold() {
    List<Labelled> articles = new ArrayList<>();
    for (GoldArticles.Gold gold : GoldArticles.all()) {
      articles.add(new Labelled(gold.name(), gold.title(), gold.body(), gold.sectors(), "", 2));
    }
    return articles;
  }

  private static Labelled own(String name, List<String> lines) {
    String labels = lines.getFirst().substring(2);
    int bar = labels.indexOf('|');
    return new Labelled(
        name,
        lines.get(1),
        String.join("\n", lines.subList(2, lines.size())),
        List.of(labels.substring(0, bar).strip().split("、")),
        labels.substring(bar + 1).strip(),
        1);
  }
}
