package dev.countywire.cli;

import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.ingest.publish.PublishCounts;
import dev.countywire.ingest.publish.Publisher;
import dev.countywire.ingest.publish.PublisherSettings;
import dev.countywire.ingest.source.Item;
import dev.countywire.ingest.source.Source;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.runtime.Settings;
import dev.countywire.text.StandardEnricher;
import dev.countywire.web.WebServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The whole pipeline on real input, with one command.
@Command(
    name = "demo",
    description = {
      "Starts Kafka and Elasticsearch embedded, sends articles all the way, and shows what came of them.",
      "Everything stops cleanly at the end, unless --keep is given."
    },
    footer = "  ./countywire demo --input news/ --keep")
final class DemoCommand implements Callable<Integer> {
  // a pipeline in which nothing moves for so long has a fault
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PACE = Duration.ofMillis(50);
  private static final int REMEMBERED = 1000;

  private final Context context;
  private final Map<String, String> raw = new HashMap<>();

  @Option(
      names = {"-i", "--input"},
      paramLabel = "PATH",
      description =
          "files or a folder instead of the bundled samples; - is NDJSON on standard input")
  private @Nullable String input;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "keep the servers' data here; without it, it goes with the demo")
  private @Nullable Path data;

  @Option(
      names = "--keep",
      description = "leave the servers running until Ctrl-C, and print their addresses")
  private boolean keep;

  @Mixin private EnricherOptions tables = new EnricherOptions();

  DemoCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Source source = input == null ? Samples.source(context) : Sources.of(input, context);
    StandardEnricher enricher = tables.enricher();
    Instant begun = context.clock().instant();
    context.err().println("starting Kafka and Elasticsearch ...");
    try (EmbeddedStack stack = data == null ? EmbeddedStack.temporary() : EmbeddedStack.in(data);
        Pipeline pipeline = Pipeline.start(stack, enricher, context)) {
      PublishCounts sent = publish(source, Pipeline.settings(stack));
      awaitSettled(pipeline, sent.articles());
      summarize(stack, pipeline, sent);
      Duration took = Duration.between(begun, context.clock().instant());
      context.out().printf(Locale.ROOT, "%ndone in %.1f s%n", took.toMillis() / 1000.0);
      if (keep) {
        waitForEnd(stack);
      }
    }
    return ExitCode.OK;
  }

  private PublishCounts publish(Source source, Settings settings) {
    long total = source.totalBytes().orElse(-1);
    try (Publisher publisher =
            Publisher.open(PublisherSettings.from(settings), context.err()::println);
        Progress progress = Progress.of(context, "produce", "B", total)) {
      return Publication.of(source, publisher, context.err())
          .run(item -> {
            remember(item);
            progress.at(item.position().bytesRead());
          });
    }
  }

  private void remember(Item item) {
    if (item instanceof Item.Article article && raw.size() < REMEMBERED) {
      raw.put(article.id(), article.article().text());
    }
  }

  private void awaitSettled(Pipeline pipeline, long articles) throws InterruptedException {
    Instant moved = context.clock().instant();
    long before = 0;
    try (Progress progress = Progress.of(context, "enrich and index", "articles", articles)) {
      for (long now = 0; now < articles; now = pipeline.settled()) {
        progress.at(now);
        Instant instant = context.clock().instant();
        moved = now == before ? moved : instant;
        before = now;
        if (instant.isAfter(moved.plus(PATIENCE))) {
          throw new IllegalStateException(
              "the pipeline stands still: " + now + " of " + articles + " articles are through");
        }
        Thread.sleep(PACE);
      }
      progress.at(articles);
    }
  }

  private void summarize(EmbeddedStack stack, Pipeline pipeline, PublishCounts sent)
      throws IOException {
    try (IndexReader index = IndexReader.from(Pipeline.settings(stack))) {
      index.refresh();
      long rejected = sent.rejectedInAll() + pipeline.rejected();
      new DemoSummary(index, context.out())
          .print(sent.articles() + sent.rejectedInAll(), rejected, raw);
    }
  }

  private void waitForEnd(EmbeddedStack stack) throws InterruptedException {
    context.out().println("Kafka:         " + stack.kafka().bootstrapServers());
    context.out().println("Elasticsearch: " + stack.elasticsearch().url() + "/articles/_search");
    try (WebServer page = WebServer.open(settings(stack), context.err()::println)) {
      context.out().println("Page:          " + page.url());
      context.out().println("All run until you press Ctrl-C.");
      context.service().awaitStop();
    }
  }

  // on a free port: another demo may be running
  private static Settings settings(EmbeddedStack stack) {
    return Settings.merged(Pipeline.settings(stack).values(), Map.of("serve.port", "0"));
  }
}
