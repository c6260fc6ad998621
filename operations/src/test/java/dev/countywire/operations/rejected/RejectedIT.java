package dev.countywire.operations.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.RejectReason;
import dev.countywire.operations.Pace;
import dev.countywire.operations.SharedStack;
import dev.countywire.operations.TopicScan;
import dev.countywire.operations.articles.ArticleFilter;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.index.IndexInit;
import dev.countywire.streams.EnrichService;
import dev.countywire.streams.StreamsSettings;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import dev.countywire.text.StandardEnricher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path state;

  @Test
  void redrivenLettersPassUnderNewCodeAndTheRestIsParkedAfterThreeAttempts() {
    Settings settings = settings("redriven");
    Enricher old = (_, _) -> new Enrichment.Rejected(RejectReason.NO_ARTICLE, "not understood");
    StandardEnricher today = StandardEnricher.create();
    IndexInit.from(settings).run();
    send(KafkaSettings.from(settings), 500);
    DeadLetters letters = letters(settings);
    try (EnrichService _ = run(settings, old)) {
      await("all are rejected", () -> count(letters, DeadLetterFilter.OPEN) == 500);
    }

    Trial trial = Trial.of(letters, DeadLetterFilter.OPEN, today);
    assertThat(trial).isEqualTo(new Trial(400, Map.of("empty-text", 100L), Map.of()));

    Sink sink =
        Sink.of(SinkSettings.from(settings), KafkaSettings.from(settings), SinkListener.silent());
    CompletableFuture<SinkReport> sinking =
        CompletableFuture.supplyAsync(sink::run, task -> Thread.ofPlatform().start(task));
    try (EnrichService _ = run(settings, today);
        IndexReader index = IndexReader.from(settings)) {
      assertThat(redrive(letters)).isEqualTo(new Redrive.Report(500, Map.of()));
      await("100 came back", () -> count(letters, DeadLetterFilter.OPEN) == 100);
      assertThat(redrive(letters)).isEqualTo(new Redrive.Report(100, Map.of()));
      await("they are parked", () -> count(letters, state(DeadLetter.State.PARKED)) == 100);
      await("400 are indexed", () -> indexed(index) == 400);
    } finally {
      sink.stop();
    }
    assertThat(sinking.join())
        .matches(report -> report.indexed() == 400 && report.total() == 400, "400 and no more");
    assertThat(redrive(letters).settled()).isZero();
    assertThat(enriched(settings)).isEqualTo(400);
    assertThat(count(letters, state(DeadLetter.State.REDRIVEN))).isEqualTo(600);
    assertThat(LetterGroup.of(letters, state(DeadLetter.State.PARKED)))
        .extracting(group -> group.kind() + " " + group.letters())
        .containsExactly(
            new LetterGroup.Kind(
                    "enrich", RejectReason.EMPTY_TEXT, "news-0.example.cn", DeadLetter.State.PARKED)
                + " 100");
  }

  @Test
  void parkedByHandTheyAreNotOpenAnyMore() {
    Settings settings = settings("parked");
    Enricher old = (_, _) -> new Enrichment.Rejected(RejectReason.NOT_CHINESE, "no Chinese text");
    send(KafkaSettings.from(settings), 20);
    DeadLetters letters = letters(settings);
    try (EnrichService _ = run(settings, old)) {
      await("all are rejected", () -> count(letters, DeadLetterFilter.OPEN) == 20);
    }

    DeadLetterFilter site =
        new DeadLetterFilter(
            "enrich",
            RejectReason.NOT_CHINESE,
            "news-1.example.cn",
            null,
            null,
            DeadLetterFilter.OPEN.states());
    new Redrive(letters, Pace.unlimited()).park(site, _ -> {});

    assertThat(count(letters, state(DeadLetter.State.PARKED))).isEqualTo(4);
    assertThat(count(letters, DeadLetterFilter.OPEN)).isEqualTo(16);
  }

  private static DeadLetterFilter state(DeadLetter.State wanted) {
    return new DeadLetterFilter(null, null, null, null, null, Set.of(wanted));
  }

  private static Redrive.Report redrive(DeadLetters letters) {
    return new Redrive(letters, Pace.unlimited()).run(DeadLetterFilter.OPEN, _ -> {});
  }

  private static long count(DeadLetters letters, DeadLetterFilter filter) {
    return LetterGroup.of(letters, filter).stream().mapToLong(LetterGroup::letters).sum();
  }

  private static long indexed(IndexReader index) {
    index.refresh();
    return index.count(ArticleFilter.ALL);
  }

  private static long enriched(Settings settings) {
    AtomicLong count = new AtomicLong();
    KafkaSettings to = KafkaSettings.from(settings);
    new TopicScan(to, to.topics().enriched()).run(PATIENCE, _ -> {}, _ -> count.incrementAndGet());
    return count.get();
  }

  private static DeadLetters letters(Settings settings) {
    return new DeadLetters(KafkaSettings.from(settings), PATIENCE, _ -> {});
  }

  // every fifth has no text
  private static void send(KafkaSettings to, int many) {
    try (var producer =
        new KafkaProducer<>(
            to.with(Map.of(), Map.of("max.in.flight.requests.per.connection", 1)),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < many; i++) {
        String text = i % 5 == 0 ? " " : "本报讯 青石县第%d小学昨日开学，三百名学生走进新教室。".formatted(i);
        String json =
            "{\"id\":\"a-%d\",\"site\":\"news-%d.example.cn\",\"text\":\"%s\"}"
                .formatted(i, i % 5, text);
        var _ =
            producer.send(new ProducerRecord<>(to.topics().raw(), "a-" + i, json.getBytes(UTF_8)));
      }
    }
  }

  private EnrichService run(Settings settings, Enricher enricher) {
    return EnrichService.start(
        StreamsSettings.from(settings), enricher, 1, InstantSource.system(), _ -> {});
  }

  private Settings settings(String name) {
    Settings settings = SharedStack.settings(name, Map.of("streams.state-dir", state.toString()));
    TopicLayout.create(settings);
    return settings;
  }

  private static void await(String what, BooleanSupplier done) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline for: " + what).isLessThan(deadline);
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
