package dev.countywire.cli;

import dev.countywire.ingest.source.Item;
import dev.countywire.ingest.source.Items;
import dev.countywire.model.EnrichedArticle;
import dev.countywire.model.RejectReason;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Enriches items on all cores and hands the results over in the order of the input.
final class EnrichPool implements AutoCloseable {
  private final Enricher enricher;
  private final InstantSource clock;
  private final int window = 4 * Runtime.getRuntime().availableProcessors();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("enrich-", 0).daemon().factory());

  EnrichPool(Enricher enricher, InstantSource clock) {
    this.enricher = enricher;
    this.clock = clock;
  }

  /// Takes an enriched article.
  interface Accept {
    void accept(EnrichedArticle article) throws IOException;
  }

  /// Takes what could not be enriched.
  interface Reject {
    void reject(Item item, RejectReason reason, String detail);
  }

  /// Is told of every item when it is through.
  interface Passed {
    void passed(Item item);
  }

  private record Pending(Item item, Future<Enrichment> result) {}

  /// Reads all items; the window bounds what is in memory.
  void run(Items items, Accept accept, Reject reject, Passed passed)
      throws IOException, InterruptedException {
    Queue<Pending> pending = new ArrayDeque<>();
    for (Item item = items.next(); item != null; item = items.next()) {
      Item current = item;
      pending.add(new Pending(current, workers.submit(() -> enrich(current))));
      if (pending.size() >= window) {
        settle(pending.remove(), accept, reject, passed);
      }
    }
    while (!pending.isEmpty()) {
      settle(pending.remove(), accept, reject, passed);
    }
  }

  private Enrichment enrich(Item item) {
    return switch (item) {
      case Item.Refused refused -> new Enrichment.Rejected(refused.reason(), refused.detail());
      case Item.Article article -> enricher.enrich(article.json(), clock.instant());
    };
  }

  private static void settle(Pending pending, Accept accept, Reject reject, Passed passed)
      throws IOException, InterruptedException {
    switch (result(pending)) {
      case Enrichment.Accepted(var article, _) -> accept.accept(article);
      case Enrichment.Rejected(var reason, var detail) ->
          reject.reject(pending.item(), reason, detail);
    }
    passed.passed(pending.item());
  }

  // a bug on one article rejects that article and the rest goes on
  private static Enrichment result(Pending pending) throws InterruptedException {
    try {
      return pending.result().get();
    } catch (ExecutionException failed) {
      Throwable bug = Objects.requireNonNullElse(failed.getCause(), failed);
      StackTraceElement[] trace = bug.getStackTrace();
      String place = trace.length == 0 ? "" : " at " + trace[0];
      return new Enrichment.Rejected(
          RejectReason.ENRICHER_FAILED, bug.getClass().getSimpleName() + place);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
