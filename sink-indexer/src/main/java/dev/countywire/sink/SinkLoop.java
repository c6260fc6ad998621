package dev.countywire.sink;

import dev.countywire.runtime.health.Health;
import dev.countywire.sink.bulk.BulkWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// The sink's own thread: reads, hands to the writer, commits what is settled, and reads no further
/// while the writer is full.
final class SinkLoop implements ConsumerRebalanceListener {
  private static final Duration IDLE_POLL = Duration.ofMillis(50);
  private static final Duration BUSY_POLL = Duration.ofMillis(5);

  private final SinkSettings settings;
  private final Consumer<byte[], byte[]> consumer;
  private final Intake intake;
  private final BulkWriter writer;
  private final Progress progress;
  private final Books books;
  private final Committer committer;
  private final SinkHealth health;
  private final RateLimit limit;
  private long lastCommit = System.nanoTime();
  private boolean paused;

  SinkLoop(
      SinkSettings settings,
      Consumer<byte[], byte[]> consumer,
      Intake intake,
      BulkWriter writer,
      Progress progress,
      Books books,
      Committer committer,
      SinkHealth health,
      RateLimit limit) {
    this.settings = settings;
    this.consumer = consumer;
    this.intake = intake;
    this.writer = writer;
    this.progress = progress;
    this.books = books;
    this.committer = committer;
    this.health = health;
    this.limit = limit;
  }

  /// Goes on until told to stop, then finishes what is in flight.
  ///
  /// @throws dev.countywire.sink.bulk.IndexingStopped if nothing more can be written
  void run(BooleanSupplier stopping) {
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
  }

  /// Finishes what is in flight for the partitions, commits it, and forgets the rest.
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    drain(partitions);
    drop(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    drop(partitions);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    paused = false; // new partitions come unpaused; the next round decides
    books.close();
    health.set(Health.ready());
  }

  private void drop(Collection<TopicPartition> partitions) {
    progress.drop(partitions);
    books.close();
  }

  private void take(ConsumerRecord<byte[], byte[]> next) {
    limit.take();
    Slot slot = progress.open(next);
    for (Document document : intake.of(next, slot)) {
      writer.add(document, System.nanoTime());
    }
  }

  private void pauseOrResume() {
    boolean full = writer.isFull() || progress.size() >= settings.maxPending() || limit.isUsedUp();
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
    committer.commit();
    lastCommit = System.nanoTime();
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
