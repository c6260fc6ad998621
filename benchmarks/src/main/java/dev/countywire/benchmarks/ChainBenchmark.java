package dev.countywire.benchmarks;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.Entity;
import dev.countywire.text.Enrichment;
import dev.countywire.text.StandardCleaner;
import dev.countywire.text.StandardEnricher;
import dev.countywire.text.entity.EntityTagger;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Lattice;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import dev.countywire.text.page.PageContext;
import dev.countywire.text.page.PageReader;
import dev.countywire.text.sector.SectorTagger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// The steps of the chain over the bundled pages, each on what the step before gives it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ChainBenchmark {
  private static final Instant TIME = Instant.parse("2100-01-01T00:00:00Z");
  private static final PageContext CONTEXT = new PageContext(null, null, null, ChinaTime.at(TIME));

  private final List<byte[]> raw = Pages.raw();
  private final List<String> texts = Pages.texts();
  private final List<String> cleaned = new ArrayList<>();
  private final List<Tagged> tagged = new ArrayList<>();
  private final StandardEnricher enricher = StandardEnricher.create();
  private final StandardCleaner cleaner = StandardCleaner.create();
  private final PageReader reader = PageReader.standard();
  private final Vocabulary vocabulary;
  private final Lattice lattice;
  private final EntityTagger entities;
  private final SectorTagger sectors;

  /// An article with all that the taggers read.
  record Tagged(ArticleText text, List<Entity> entities) {
    int units() {
      return text.title().text().length() + text.body().text().length();
    }
  }

  /// Builds the taggers as the enricher does.
  public ChainBenchmark() {
    WordTable words = WordTable.standard();
    Vocabulary.Builder terms = Vocabulary.builder();
    entities = EntityTagger.standard(words, terms);
    sectors = SectorTagger.standard(terms);
    vocabulary = terms.build();
    lattice = new Lattice(words);
  }

  /// Runs the chain once, to have every step's input.
  @Setup
  public void prepare() {
    texts.forEach(text -> cleaned.add(cleaner.clean(text).text().text()));
    for (byte[] record : raw) {
      if (enricher.enrich(record, TIME) instanceof Enrichment.Accepted accepted) {
        var content = accepted.article().content();
        String title = content.title() == null ? "" : content.title();
        ArticleText text =
            new ArticleText(part(title), part(content.body()), content.publisher(), null, null);
        tagged.add(new Tagged(text, entities.tag(text).entities()));
      }
    }
  }

  /// A plain split into lines, to compare with.
  @Benchmark
  public void splitLines(Characters count, Blackhole hole) {
    for (String text : cleaned) {
      text.lines().forEach(hole::consume);
      count.units += text.length();
    }
  }

  /// All repairs, from raw text.
  @Benchmark
  public void clean(Characters count, Blackhole hole) {
    for (String text : texts) {
      hole.consume(cleaner.clean(text));
      count.units += text.length();
    }
  }

  /// Roles of lines and metadata, from cleaned text.
  @Benchmark
  public void readPage(Characters count, Blackhole hole) {
    for (String text : cleaned) {
      hole.consume(reader.read(text, CONTEXT));
      count.units += text.length();
    }
  }

  /// The matching pass and the lattice that all taggers share.
  @Benchmark
  public void match(Characters count, Blackhole hole) {
    for (Tagged article : tagged) {
      hole.consume(part(article.text().title().text()));
      hole.consume(part(article.text().body().text()));
      count.units += article.units();
    }
  }

  /// Places and names, on top of the matching pass.
  @Benchmark
  public void tagEntities(Characters count, Blackhole hole) {
    for (Tagged article : tagged) {
      hole.consume(entities.tag(article.text()));
      count.units += article.units();
    }
  }

  /// Sectors and kind of event, on top of the matching pass.
  @Benchmark
  public void tagSectors(Characters count, Blackhole hole) {
    for (Tagged article : tagged) {
      hole.consume(sectors.tag(article.text(), article.entities()));
      count.units += article.units();
    }
  }

  /// All of it: matching pass, lattice, places, names, sectors and kind of event.
  @Benchmark
  public void tag(Characters count, Blackhole hole) {
    for (Tagged article : tagged) {
      ArticleText from = article.text();
      ArticleText text =
          new ArticleText(
              part(from.title().text()), part(from.body().text()), from.publisher(), null, null);
      hole.consume(sectors.tag(text, entities.tag(text).entities()));
      count.units += article.units();
    }
  }

  /// The whole call, from bytes.
  @Benchmark
  public void enrich(Characters count, Blackhole hole) {
    for (int i = 0; i < raw.size(); i++) {
      hole.consume(enricher.enrich(raw.get(i), TIME));
      count.units += texts.get(i).length();
    }
  }

  private ArticleText.Part part(String text) {
    var hits = vocabulary.match(text);
    return new ArticleText.Part(text, hits, lattice.segment(text, hits));
  }
}
