package dev.countywire.sink;

import dev.countywire.runtime.health.Metrics;
import dev.countywire.sink.bulk.BulkListener;
import dev.countywire.sink.bulk.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The sink's meters.
final class SinkMeters implements BulkListener {
  private static final Duration[] AGES = {
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
    Duration.ofMinutes(5),
    Duration.ofHours(1)
  };

  private final MeterRegistry registry;
  private final Timer requests;
  private final Counter bytes;
  private final Counter retried;
  private final Timer age;

  SinkMeters(MeterRegistry registry) {
    this.registry = registry;
    requests =
        Timer.builder("countywire.bulk.requests")
            .description("bulk requests, answered or not")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);
    bytes = Counter.builder("countywire.bulk.sent").baseUnit("bytes").register(registry);
    retried =
        Counter.builder("countywire.bulk.retried")
            .description("operations that had to be sent again")
            .register(registry);
    age =
        Timer.builder("countywire.ingest.age")
            .description("from articles.raw to acknowledged by Elasticsearch")
            .serviceLevelObjectives(AGES)
            .register(registry);
  }

  /// Shows a value whenever it is asked for.
  <T> void gauge(String name, String description, T of, ToDoubleFunction<T> value) {
    io.micrometer.core.instrument.Gauge.builder(name, of, value)
        .description(description)
        .register(registry);
  }

  /// Counts one committed record.
  void count(Slot slot, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done -> counter(done.name().toLowerCase(Locale.ROOT), "").increment();
      case Outcome.Rejected why -> counter("rejected", why.reason().code()).increment();
    }
    if (outcome == Outcome.Done.INDEXED) {
      age.record(Duration.between(slot.ingested(), slot.settled()));
    }
  }

  @Override
  public void retrying(int items, String why) {
    retried.increment(items);
  }

  @Override
  public void exchanged(long size, long nanos) {
    requests.record(Duration.ofNanos(nanos));
    bytes.increment((double) size);
  }

  private Counter counter(String outcome, String reason) {
    return registry.counter(Metrics.ARTICLES, Metrics.OUTCOME, outcome, Metrics.REASON, reason);
  }
}
