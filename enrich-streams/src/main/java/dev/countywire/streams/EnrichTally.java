package dev.countywire.streams;

import dev.countywire.model.Cleaning;
import dev.countywire.model.LedgerOutcomes;
import dev.countywire.runtime.health.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Counts and times what became of the raw records since the instance started, from all its
/// threads. A transaction that is aborted and done again counts twice; the ledger in Kafka does
/// not.
public final class EnrichTally {
  private static final String STAGE = "countywire.stage";
  private static final String REPAIRED = "countywire.characters.repaired";

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Map<String, Counter> outcomes = new ConcurrentHashMap<>();
  private final Counter bytes;
  private final Counter damaged;
  private final Counter glosses;
  private final Counter converted;
  private final Timer enriching;
  private final Timer settling;
  private final AtomicLong newest;

  /// All at zero.
  ///
  /// @param registry where the meters are shown
  /// @param clock tells the age of the newest output
  public EnrichTally(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    this.newest = new AtomicLong(clock.millis());
    this.bytes = registry.counter("countywire.sent.bytes");
    this.damaged = registry.counter(REPAIRED, "kind", "bytes");
    this.glosses = registry.counter(REPAIRED, "kind", "glosses");
    this.converted = registry.counter(REPAIRED, "kind", "script");
    this.enriching = timer("enrich");
    this.settling = timer("settle");
    Gauge.builder("countywire.newest.age", this, EnrichTally::newestAge)
        .description("seconds since an article was sent; of the start, where none was")
        .baseUnit("seconds")
        .register(registry);
  }

  void enrichedIn(long nanos) {
    enriching.record(Duration.ofNanos(nanos));
  }

  void settledIn(long nanos) {
    settling.record(Duration.ofNanos(nanos));
  }

  void repaired(Cleaning cleaning) {
    damaged.increment(cleaning.bytesRepaired());
    glosses.increment(cleaning.glosses());
    converted.increment(cleaning.charactersConverted());
  }

  void settled(String outcome) {
    outcomes.computeIfAbsent(outcome, this::counter).increment();
  }

  void sent(int length) {
    bytes.increment(length);
    newest.set(clock.millis());
  }

  /// The counts at this moment.
  public EnrichCounts counts() {
    SortedMap<String, Long> now = new TreeMap<>();
    outcomes.forEach((outcome, count) -> now.put(outcome, (long) count.count()));
    return new EnrichCounts(now, (long) bytes.count());
  }

  private double newestAge() {
    return (clock.millis() - newest.get()) / 1000.0;
  }

  private Counter counter(String outcome) {
    boolean rejected = LedgerOutcomes.isRejection(outcome);
    int reason = rejected ? outcome.indexOf('.') + 1 : outcome.length();
    return registry.counter(
        Metrics.ARTICLES,
        Metrics.OUTCOME,
        rejected ? "rejected" : outcome,
        Metrics.REASON,
        outcome.substring(reason));
  }

  private Timer timer(String stage) {
    return Timer.builder(STAGE)
        .description("time of one article")
        .tag("stage", stage)
        .serviceLevelObjectives(
            Duration.ofNanos(100_000),
            Duration.ofMillis(1),
            Duration.ofMillis(3),
            Duration.ofMillis(10),
            Duration.ofMillis(30),
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10))
        .register(registry);
  }
}
