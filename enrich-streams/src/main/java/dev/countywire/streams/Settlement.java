package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.LedgerOutcomes;
import dev.countywire.model.RejectReason;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/// The end of a record within a task: it is compared with what is remembered of its id, sent on or
/// not, remembered and counted.
final class Settlement {
  private final ProcessorContext<byte[], byte[]> context;
  private final KeyValueStore<byte[], byte[]> memories;
  private final Books books;
  private final Outlet outlet;
  private final EnrichTally tally;

  private Settlement(ProcessorContext<byte[], byte[]> context, Route route, EnrichTally tally) {
    this.context = context;
    this.memories = context.getStateStore(Stores.ARTICLES);
    this.books = new Books(context, context.getStateStore(Stores.LEDGER), route.ledger());
    this.outlet = new Outlet(context, route);
    this.tally = tally;
  }

  /// For the task of this context, which has the stores.
  static Settlement in(ProcessorContext<byte[], byte[]> context, Route route, EnrichTally tally) {
    return new Settlement(context, route, tally);
  }

  /// Settles an article whose id is the record's key.
  void article(Record<byte[], byte[]> from, Outcome.Enriched article) {
    byte[] key = article.id().getBytes(UTF_8);
    Memory before = before(key, from);
    switch (Judgement.article(before, article.version(), article.content())) {
      case Judgement.Pass(var memory) -> {
        Instant firstSeen = Instant.ofEpochMilli(memory.firstSeenAt());
        byte[] json = article.json().with(ChinaTime.at(firstSeen), memory.revision());
        memories.put(key, memory.encode());
        outlet.enriched(from, article.id(), json, article.version());
        tally.sent(json.length);
        count(from, LedgerOutcomes.ENRICHED);
      }
      case Judgement.Unchanged(var memory) -> unchanged(from, key, before, memory);
      case Judgement.Stale() -> count(from, LedgerOutcomes.STALE);
    }
  }

  /// Settles a retraction.
  void retraction(Record<byte[], byte[]> from, Outcome.Retracted retraction) {
    byte[] key = retraction.id().getBytes(UTF_8);
    Memory before = before(key, from);
    switch (Judgement.retraction(before, retraction.version())) {
      case Judgement.Pass(var memory) -> {
        memories.put(key, memory.encode());
        outlet.enriched(from, retraction.id(), null, retraction.version());
        count(from, LedgerOutcomes.RETRACTED);
      }
      case Judgement.Unchanged(var memory) -> unchanged(from, key, before, memory);
      case Judgement.Stale() -> count(from, LedgerOutcomes.STALE);
    }
  }

  /// Rejects a record.
  void rejection(Record<byte[], byte[]> from, RejectReason reason, String detail) {
    outlet.rejected(from, reason, detail);
    count(from, LedgerOutcomes.rejected(reason));
  }

  /// Sends an article round whose id is not the record's key.
  void detour(Record<byte[], byte[]> from, Outcome.Enriched article) {
    outlet.rerouted(from, article);
    count(from, LedgerOutcomes.REROUTED);
  }

  private void unchanged(Record<byte[], byte[]> from, byte[] key, Memory before, Memory after) {
    if (!after.equals(before)) {
      memories.put(key, after.encode());
    }
    count(from, LedgerOutcomes.UNCHANGED);
  }

  private Memory before(byte[] key, Record<byte[], byte[]> from) {
    Memory known = Memory.decode(memories.get(key));
    return known == null ? Memory.none(from.timestamp()) : known;
  }

  private void count(Record<byte[], byte[]> from, String outcome) {
    books.count(Outlet.source(context), from.timestamp(), outcome);
    tally.settled(outcome);
  }
}
