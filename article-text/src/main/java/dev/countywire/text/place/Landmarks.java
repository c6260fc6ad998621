package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.List;
import java.util.Map;

/// Places with a name of their own that are no divisions of China, from `places.txt`.
final class Landmarks {
  // how often such a name stands in 60 million words, for the lattice
  private static final double FREQUENCY = 200;

  private static final String WORLD = "lexicon-world";

  private final TermSet terms = new TermSet();
  private final List<String> rules;

  private Landmarks(List<String> rules) {
    this.rules = rules;
  }

  static Landmarks of(WordList places, Vocabulary.Builder vocabulary) {
    Map<String, List<String>> sections = places.sections();
    Landmarks landmarks =
        new Landmarks(sections.keySet().stream().map(s -> "lexicon-" + s).toList());
    int section = 0;
    for (List<String> names : sections.values()) {
      section++;
      for (String name : names) {
        landmarks.terms.put(vocabulary.addName(Use.LANDMARK, name, FREQUENCY), section);
      }
    }
    return landmarks;
  }

  /// Adds the landmarks of one field whose borders are borders of words.
  void find(ArticleText.Part part, List<Span> found) {
    Hits hits = part.hits();
    for (int i = hits.next(0, Use.LANDMARK); i < hits.size(); i = hits.next(i + 1, Use.LANDMARK)) {
      String rule = rules.get(terms.get(hits.term(i)) - 1);
      int end = withKind(part, hits.end(i), rule);
      if (bordered(part, hits.begin(i), end)) {
        found.add(new Span(hits.begin(i), end, rule));
      }
    }
  }

  // 加利福尼亚|州, 芒街|市: the kind of a foreign division
  private static int withKind(ArticleText.Part part, int end, String rule) {
    return rule.equals(WORLD)
            && end < part.text().length()
            && "市州省郡府县岛".indexOf(part.text().charAt(end)) >= 0
            && part.words().isBorder(end + 1)
        ? end + 1
        : end;
  }

  private static boolean bordered(ArticleText.Part part, int begin, int end) {
    // 贺兰|山东|麓: a longer name counts where a word begins with it
    return part.words().isWhole(begin, end)
        || end - begin > 4
        || (part.words().isBorder(begin) && (end - begin > 2 || isFoot(part.text(), end)));
  }

  // 阴|山脚下
  private static boolean isFoot(String text, int end) {
    return end < text.length() && "脚麓畔".indexOf(text.charAt(end)) >= 0;
  }
}
