package dev.countywire.text.sector;

import dev.countywire.model.Entity;
import dev.countywire.model.EventType;
import dev.countywire.model.Sector;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Vocabulary;
import java.util.List;

/// Says what an article is about: its sectors, ranked, and its kind of event.
public final class SectorTagger {
  private SectorTagger() {}

  /// The tagger with the lexicon that comes with countywire.
  ///
  /// @param vocabulary takes the terms that the tagger looks for
  public static SectorTagger standard(Vocabulary.Builder vocabulary) {
    return new SectorTagger();
  }

  /// Tags one article.
  public Verdict tag(ArticleText article, List<Entity> entities) {
    return new Verdict(List.of(), EventType.OTHER);
  }

  /// What one article is about.
  ///
  /// @param sectors over the threshold, best first
  /// @param eventType kind of event
  public record Verdict(List<Sector> sectors, EventType eventType) {}
}
