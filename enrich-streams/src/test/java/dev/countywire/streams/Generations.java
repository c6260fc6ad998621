package dev.countywire.streams;

import dev.countywire.model.DocVersion;
import dev.countywire.model.EnrichedArticle;
import dev.countywire.model.EnricherVersion;
import dev.countywire.model.EventType;
import dev.countywire.model.Tags;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import dev.countywire.text.StandardEnricher;

/// The real enricher as other generations of it would be: the second has another lexicon, by which
/// every article is a notice.
final class Generations {
  private Generations() {}

  static Enricher of(EnricherVersion version) {
    Enricher enricher = StandardEnricher.create();
    return (raw, time) ->
        switch (enricher.enrich(raw, time)) {
          case Enrichment.Rejected rejected -> rejected;
          case Enrichment.Accepted(var article, _) -> made(article, version);
        };
  }

  private static Enrichment made(EnrichedArticle article, EnricherVersion version) {
    Tags tags = article.tags();
    EventType event = version.generation() > 1 ? EventType.NOTICE : tags.eventType();
    return new Enrichment.Accepted(
        new EnrichedArticle(
            article.provenance(),
            article.content(),
            new Tags(tags.region(), tags.entities(), tags.placeLocations(), tags.sectors(), event),
            article.cleaning(),
            article.contentHash(),
            article.storyKeys(),
            version),
        DocVersion.of(article.provenance().capturedAt().toInstant(), version.generation()));
  }
}
