package dev.countywire.sink;

import dev.countywire.sink.bulk.BulkWriter;
import dev.countywire.sink.bulk.IndexingStopped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sink's own thread: reads, hands to the writer, commits what is settled, and reads no further
/// while the writer is full.
final class SinkLoop implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
  private static final Duration LOOKUP = Duration.ofSeconds(10);
  private static final Duration IDLE_POLL = Duration.ofMillis(50);
  private static final Duration BUSY_POLL = Duration.ofMillis(5);

  private final SinkSettings settings;
  private final String rejectedTopic;
  private final Consumer<byte[], byte[]> consumer;
  private final BulkWriter writer;
  private final Commits commits;
  private final SinkListener listener;
  private final LongSupplier retried;
  private final Progress progress = new Progress();
  private SinkReport report = SinkReport.EMPTY;
  private long lastCommit = System.nanoTime();
  private boolean paused;

  SinkLoop(
      SinkSettings settings,
      String rejectedTopic,
      Consumer<byte[], byte[]> consumer,
      BulkWriter writer,
      Commits commits,
      SinkListener listener,
      LongSupplier retried) {
    this.settings = settings;
    this.rejectedTopic = rejectedTopic;
    this.consumer = consumer;
    this.writer = writer;
    this.commits = commits;
    this.listener = listener;
    this.retried = retried;
  }

  /// Goes on until told to stop, then finishes what is in flight.
  ///
  /// @throws IndexingStopped if nothing more can be written
  SinkReport run(BooleanSupplier stopping) {
    while (!stopping.getAsBoolean()) {
      writer.check();
      for (ConsumerRecord<byte[], byte[]> next : consumer.poll(paused ? BUSY_POLL : IDLE_POLL)) {
        take(next);
      }
      writer.sendDue(System.nanoTime());
      if (System.nanoTime() - lastCommit >= settings.commitInterval().toNanos()) {
        commit();
      }
      pauseOrResume();
    }
    drain(progress.partitions());
    writer.check();
    return report;
  }

  /// Finishes what is in flight for the partitions, commits it, and forgets the rest.
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    drain(partitions);
    progress.drop(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    progress.drop(partitions);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    paused = false; // new partitions come unpaused; the next round decides
  }

  private void take(ConsumerRecord<byte[], byte[]> next) {
    Slot slot = progress.open(next);
    for (Document document : Intake.of(next, slot)) {
      writer.add(document, System.nanoTime());
    }
  }

  private void pauseOrResume() {
    boolean full = writer.isFull() || progress.size() >= settings.maxPending();
    if (full) {
      consumer.pause(consumer.assignment());
    } else if (paused) {
      consumer.resume(consumer.paused());
    }
    paused = full;
  }

  private void drain(Collection<TopicPartition> partitions) {
    writer.flush();
    long deadline = System.nanoTime() + settings.drain().toNanos();
    while (!writer.hasFailed() && !progress.isSettled(partitions) && System.nanoTime() < deadline) {
      pause(BUSY_POLL);
    }
    commit();
  }

  private void commit() {
    lastCommit = System.nanoTime();
    Progress.Harvest harvest = progress.harvest(rejectedTopic);
    if (harvest.isEmpty()) {
      return;
    }
    switch (commits.commit(harvest, consumer.groupMetadata())) {
      case DONE -> committed(harvest.offsets());
      case IN_DOUBT -> committed(standing(harvest.offsets().keySet()));
      case TOO_LATE -> {} // the next poll says which partitions are lost
    }
  }

  // what is not known now will be at the next commit
  private Map<TopicPartition, OffsetAndMetadata> standing(Set<TopicPartition> partitions) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    try {
      offsets.putAll(consumer.committed(partitions, LOOKUP));
    } catch (TimeoutException late) {
      LOG.info("Kafka does not say what is committed: {}", late.getMessage());
    }
    offsets.values().removeIf(Objects::isNull); // a partition without a commit
    return offsets;
  }

  private void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
    report = progress.committed(offsets, report).withRetried(retried.getAsLong());
    listener.committed(report);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
