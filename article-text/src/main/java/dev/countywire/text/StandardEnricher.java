package dev.countywire.text;

import dev.countywire.model.ArticleId;
import dev.countywire.model.ArticleUrl;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.Cleaning;
import dev.countywire.model.Content;
import dev.countywire.model.DocVersion;
import dev.countywire.model.EnrichedArticle;
import dev.countywire.model.EnricherVersion;
import dev.countywire.model.Provenance;
import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RawArticleCodec.Decoded;
import dev.countywire.model.RejectReason;
import dev.countywire.model.Tags;
import dev.countywire.text.entity.EntityTagger;
import dev.countywire.text.hygiene.Hygiene;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Lattice;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import dev.countywire.text.page.Page;
import dev.countywire.text.page.PageContext;
import dev.countywire.text.page.PageReader;
import dev.countywire.text.sector.SectorTagger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;

/// The way of an article, in order: decode, check, clean, read the page, tag, assemble.
public final class StandardEnricher implements Enricher {
  // a capture further ahead of its record than this would win over all later ones
  private static final Duration CLOCK_SLACK = Duration.ofDays(1);

  private final EnricherVersion version;
  private final StandardCleaner cleaner;
  private final PageReader pages;
  private final Vocabulary vocabulary;
  private final Lattice lattice;
  private final EntityTagger entities;
  private final SectorTagger sectors;

  private StandardEnricher(Additions tables) {
    // cleaner and page reader share no table with the taggers, and loading them is a third of the
    // start
    CompletableFuture<StandardCleaner> cleaning =
        CompletableFuture.supplyAsync(StandardCleaner::create);
    CompletableFuture<PageReader> reading =
        CompletableFuture.supplyAsync(() -> PageReader.with(tables.furniture()));
    Vocabulary.Builder terms = Vocabulary.builder();
    this.version = new EnricherVersion(Generation.current().version(), tables.generation());
    WordTable words = WordTable.standard();
    this.entities = EntityTagger.of(words, terms, tables.names(), tables.places());
    this.sectors = SectorTagger.of(tables.sectors(), terms);
    this.vocabulary = terms.build();
    this.lattice = new Lattice(words);
    this.pages = reading.join();
    this.cleaner = cleaning.join();
  }

  /// The enricher with all tables and lexicons that come with countywire.
  public static StandardEnricher create() {
    return of(Additions.none());
  }

  /// The enricher with tables of one's own added.
  public static StandardEnricher of(Additions tables) {
    return new StandardEnricher(tables);
  }

  /// Version and generation that its articles carry.
  public EnricherVersion version() {
    return version;
  }

  @Override
  public Enrichment enrich(byte[] raw, Instant recordTime) {
    return switch (RawArticleCodec.decode(raw)) {
      case Decoded.Refused(var reason, var detail) -> new Enrichment.Rejected(reason, detail);
      case Decoded.Parsed(var article) -> enrich(article, ChinaTime.at(recordTime));
    };
  }

  private Enrichment enrich(RawArticle raw, OffsetDateTime ingestedAt) {
    String id = raw.id();
    if (id != null && !ArticleId.isValid(id)) {
      return new Enrichment.Rejected(
          RejectReason.INVALID_ID, "field id is not of the form [A-Za-z0-9._-]{1,128}");
    }
    if (raw.text().isBlank()) {
      return new Enrichment.Rejected(RejectReason.EMPTY_TEXT, "field text is empty");
    }
    OffsetDateTime capturedAt = raw.capturedAt() == null ? ingestedAt : raw.capturedAt();
    if (capturedAt.isAfter(ingestedAt.plus(CLOCK_SLACK))) {
      return new Enrichment.Rejected(
          RejectReason.CAPTURED_IN_FUTURE,
          "captured_at "
              + capturedAt
              + " lies more than a day after the record's time "
              + ingestedAt);
    }
    if (capturedAt.toInstant().toEpochMilli() <= 0) {
      return new Enrichment.Rejected(
          RejectReason.WRONG_TYPE, "captured_at " + capturedAt + " lies before 1970");
    }
    Provenance provenance =
        new Provenance(
            ArticleId.of(raw),
            capturedAt,
            ingestedAt,
            null,
            null,
            UrlParts.of(raw.url()),
            raw.site(),
            raw.sourceFile());
    return read(raw, provenance);
  }

  private Enrichment read(RawArticle raw, Provenance provenance) {
    String title = raw.title() == null ? null : Hygiene.oneLine(raw.title());
    // headline and text are cleaned as one, so that both pass the same gates
    Draft draft = cleaner.clean(title == null ? raw.text() : title + "\n" + raw.text());
    String text = draft.text().text();
    int headline = title == null ? -1 : text.indexOf('\n');
    PageContext context =
        new PageContext(
            headline > 0 ? text.substring(0, headline) : null,
            raw.site(),
            raw.url(),
            provenance.capturedAt());
    return switch (pages.read(text.substring(headline + 1), context)) {
      case Page.Refused(var reason, var detail) -> new Enrichment.Rejected(reason, detail);
      case Page.Article page -> tag(page, provenance, draft);
    };
  }

  private Enrichment tag(Page.Article page, Provenance provenance, Draft draft) {
    Content content =
        new Content(
            page.title(),
            page.subtitle(),
            String.join("\n", page.paragraphs()),
            page.captions(),
            page.publisher(),
            page.authors(),
            page.editors(),
            page.published(),
            draft.script());
    String title = content.title() == null ? "" : content.title();
    ArticleUrl url = provenance.url();
    ArticleText text =
        new ArticleText(
            part(title),
            part(content.body()),
            content.publisher(),
            provenance.site(),
            url == null ? null : url.full());
    EntityTagger.Findings found = entities.tag(text);
    SectorTagger.Verdict verdict = sectors.tag(text, found.entities());
    Tags tags =
        new Tags(
            found.region(),
            found.entities(),
            found.placeLocations(),
            verdict.sectors(),
            verdict.eventType());
    EnrichedArticle article =
        new EnrichedArticle(
            provenance,
            content,
            tags,
            cleaning(page, draft.tally()),
            ContentHash.of(content),
            StoryKeys.of(title, content.body()),
            version);
    return new Enrichment.Accepted(
        article, DocVersion.of(provenance.capturedAt().toInstant(), version.generation()));
  }

  private ArticleText.Part part(String text) {
    Hits hits = vocabulary.match(text);
    return new ArticleText.Part(text, hits, lattice.segment(text, hits));
  }

  private static Cleaning cleaning(Page.Article page, Draft.Tally tally) {
    return new Cleaning(
        page.removed(),
        page.removedRatio(),
        tally.glosses(),
        tally.bytesRepaired(),
        tally.unrepaired(),
        tally.charactersConverted());
  }
}
