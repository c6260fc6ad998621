package dev.countywire.benchmarks;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.ansj.domain.Result;
import org.ansj.domain.Term;
import org.ansj.splitWord.analysis.NlpAnalysis;
import org.ansj.splitWord.analysis.ToAnalysis;

/// ansj in one of its modes.
///
/// @param name name, version and mode
/// @param analysis the mode
record AnsjTagger(String name, Function<String, Result> analysis) implements NameTagger {
  /// The mode that its readme recommends.
  static AnsjTagger precise() {
    return new AnsjTagger("ansj 5.1.6 ToAnalysis", ToAnalysis::parse);
  }

  /// The mode with its model of new words.
  static AnsjTagger withModel() {
    return new AnsjTagger("ansj 5.1.6 NlpAnalysis", NlpAnalysis::parse);
  }

  @Override
  public void tag(GoldArticle article, BiConsumer<SharedType, String> found) {
    for (String text : new String[] {article.title(), article.body()}) {
      for (Term term : analysis.apply(text)) {
        SharedType type = SharedType.ofTag(term.getNatureStr());
        if (type != null) {
          found.accept(type, term.getName());
        }
      }
    }
  }
}
