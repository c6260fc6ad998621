package dev.countywire.benchmarks;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.function.BiConsumer;

/// HanLP portable with every recogniser that it has.
final class HanlpTagger implements NameTagger {
  private final Segment segment =
      HanLP.newSegment()
          .enableNameRecognize(true)
          .enableTranslatedNameRecognize(true)
          .enablePlaceRecognize(true)
          .enableOrganizationRecognize(true);

  @Override
  public String name() {
    return "HanLP portable 1.8.6";
  }

  @Override
  public void tag(GoldArticle article, BiConsumer<SharedType, String> found) {
    for (String text : new String[] {article.title(), article.body()}) {
      for (Term term : segment.seg(text)) {
        SharedType type = SharedType.ofTag(term.nature.toString());
        if (type != null) {
          found.accept(type, term.word);
        }
      }
    }
  }
}
