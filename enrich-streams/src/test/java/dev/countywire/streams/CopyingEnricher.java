package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.ArticleId;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.Cleaning;
import dev.countywire.model.Content;
import dev.countywire.model.DocVersion;
import dev.countywire.model.EnrichedArticle;
import dev.countywire.model.EnricherVersion;
import dev.countywire.model.EventType;
import dev.countywire.model.Provenance;
import dev.countywire.model.Script;
import dev.countywire.model.Tags;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/// Does no work on the text: what an article costs then is the topology's own. A record is its id,
/// a space, and the body.
final class CopyingEnricher implements Enricher {
  private static final EnricherVersion VERSION = new EnricherVersion("copy", 1);

  @Override
  public Enrichment enrich(byte[] raw, Instant recordTime) {
    int space = 0;
    while (raw[space] != ' ') {
      space++;
    }
    String id = new String(raw, 0, space, UTF_8);
    String body = new String(raw, space + 1, raw.length - space - 1, UTF_8);
    OffsetDateTime time = ChinaTime.at(recordTime);
    EnrichedArticle article =
        new EnrichedArticle(
            new Provenance(id, time, time, null, null, null, "青溪发布", null),
            new Content(null, null, body, List.of(), null, List.of(), List.of(), null, Script.HANS),
            new Tags(null, List.of(), List.of(), List.of(), EventType.OTHER),
            new Cleaning(List.of(), 0, 0, 0, 0, 0),
            ArticleId.digest(id),
            List.of(),
            VERSION);
    return new Enrichment.Accepted(article, DocVersion.of(recordTime, 1));
  }
}
