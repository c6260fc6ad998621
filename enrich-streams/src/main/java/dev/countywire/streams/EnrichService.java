package dev.countywire.streams;

import dev.countywire.model.Topics;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaDoor;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.health.Health;
import dev.countywire.runtime.health.Metrics;
import dev.countywire.text.Enricher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running instance of the topology.
public final class EnrichService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
  private static final Duration CLOSING = Duration.ofSeconds(30);

  private final StreamsSettings settings;
  private final EnrichTally tally;
  private final KafkaStreams streams;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable String failure;

  private EnrichService(StreamsSettings settings, EnrichTally tally, KafkaStreams streams) {
    this.settings = settings;
    this.tally = tally;
    this.streams = streams;
  }

  /// The same with meters that nobody reads.
  ///
  /// @throws KafkaUnavailable if Kafka is away for longer than the timeout, or lacks a topic
  /// @throws InvalidSetting if the state's folder cannot be used
  public static EnrichService start(
      StreamsSettings settings,
      Enricher enricher,
      int generation,
      InstantSource clock,
      Consumer<String> notices) {
    return begin(settings, enricher, generation, clock, new SimpleMeterRegistry(), notices);
  }

  /// Waits for Kafka and the topics, and starts.
  ///
  /// @param generation of the enricher, which goes into the version of retractions
  /// @param clock tells when the enricher failed
  /// @param metrics where its meters are shown
  /// @param notices gets a sentence when Kafka keeps it waiting for more than five seconds
  /// @throws KafkaUnavailable if Kafka is away for longer than the timeout, or lacks a topic
  /// @throws InvalidSetting if the state's folder cannot be used
  public static EnrichService start(
      StreamsSettings settings,
      Enricher enricher,
      int generation,
      InstantSource clock,
      Metrics metrics,
      Consumer<String> notices) {
    return begin(settings, enricher, generation, clock, metrics.registry(), notices);
  }

  private static EnrichService begin(
      StreamsSettings settings,
      Enricher enricher,
      int generation,
      InstantSource clock,
      MeterRegistry registry,
      Consumer<String> notices) {
    Topics topics = settings.kafka().topics();
    String cluster =
        new KafkaDoor(settings.kafka(), settings.timeout(), notices).await(topics.all());
    EnrichTally tally = new EnrichTally(registry, clock);
    EnrichRules rules = new EnrichRules(enricher, generation, new FailureBudget(clock), tally);
    KafkaStreams streams = streams(settings, StateFolder.of(settings.stateDir(), cluster), rules);
    EnrichService service = new EnrichService(settings, tally, streams);
    KafkaMeters.register(streams, topics.raw(), registry);
    streams.setUncaughtExceptionHandler(service::onFailure);
    streams.setStateListener((now, _) -> service.onState(now));
    streams.start();
    return service;
  }

  private static KafkaStreams streams(
      StreamsSettings settings, StateFolder state, EnrichRules rules) {
    try {
      return new KafkaStreams(
          EnrichTopology.of(settings.kafka().topics(), rules), settings.properties(state));
    } catch (StreamsException refused) {
      throw new InvalidSetting(
          "streams.state-dir",
          settings.stateDir().toString(),
          "a folder that no other instance uses (" + refused.getMessage() + ")");
    }
  }

  /// How it is, for `/livez` and `/readyz`.
  public Health health() {
    String why = failure;
    if (why != null) {
      return Health.failed(why);
    }
    return switch (streams.state()) {
      case RUNNING -> Health.ready();
      case CREATED, REBALANCING ->
          Health.waiting("the topology waits for its partitions or restores their state");
      case PENDING_SHUTDOWN, NOT_RUNNING -> Health.waiting("the topology stops");
      case PENDING_ERROR, ERROR -> Health.failed("the topology has failed; the log says why");
    };
  }

  /// Whether it has its partitions and reads.
  public boolean isReady() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /// What became of the records so far.
  public EnrichCounts counts() {
    return tally.counts();
  }

  /// One sentence about what stopped it, `null` if nothing did.
  public @Nullable String failure() {
    return failure;
  }

  /// Waits until it has stopped, by [#close] or by a failure.
  ///
  /// @return false if it still runs after this time
  /// @throws InterruptedException if the waiting thread is interrupted
  public boolean awaitStopped(Duration patience) throws InterruptedException {
    return stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Finishes the open transaction and stops. A static member keeps its partitions for its return;
  /// any other hands them on at once.
  @Override
  public void close() {
    GroupMembershipOperation membership =
        settings.isStatic()
            ? GroupMembershipOperation.REMAIN_IN_GROUP
            : GroupMembershipOperation.LEAVE_GROUP;
    if (!streams.close(CloseOptions.timeout(CLOSING).withGroupMembershipOperation(membership))) {
      LOG.warn("the topology did not stop within {} s", CLOSING.toSeconds());
    }
    stopped.countDown();
  }

  private void onState(KafkaStreams.State now) {
    LOG.info("the topology is {}", now);
    if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
      stopped.countDown();
    }
  }

  private StreamThreadExceptionResponse onFailure(Throwable thrown) {
    TopologyFailure why = TopologyFailure.of(thrown, settings.kafka());
    if (why.passes()) {
      LOG.warn("{}; going on", why.sentence());
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("{}", why.sentence());
    failure = failure == null ? why.sentence() : failure;
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
