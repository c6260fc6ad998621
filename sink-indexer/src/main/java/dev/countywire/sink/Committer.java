package dev.countywire.sink;

import dev.countywire.model.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commits what is settled, and tells of it once it stands; for the sink's own thread.
final class Committer {
  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
  private static final Duration LOOKUP = Duration.ofSeconds(10);

  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final Topics topics;
  private final Progress progress;
  private final Books books;
  private final Commits commits;
  private final SinkHealth health;
  private final List<Progress.Reaper> reapers = new ArrayList<>();
  private final Consumer<SinkReport> listener;
  private SinkReport report = SinkReport.EMPTY;
  private boolean doubtful;

  Committer(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
      Topics topics,
      Progress progress,
      Books books,
      Commits commits,
      SinkHealth health,
      Consumer<SinkReport> listener) {
    this.consumer = consumer;
    this.topics = topics;
    this.progress = progress;
    this.books = books;
    this.commits = commits;
    this.health = health;
    this.listener = listener;
    reapers.add((_, _, outcome) -> report = report.plus(outcome));
  }

  /// Has every committed record shown to somebody.
  void show(Progress.Reaper reaper) {
    reapers.add(reaper);
  }

  /// What is committed since the start.
  SinkReport report() {
    return report;
  }

  /// Commits all that can be committed.
  ///
  /// @throws org.apache.kafka.common.KafkaException if Kafka refuses for good
  void commit() {
    if (doubtful && !resolve()) {
      return;
    }
    Harvest harvest = Harvest.of(progress, books, topics);
    if (harvest.isEmpty()) {
      return;
    }
    switch (commits.commit(harvest, consumer.groupMetadata())) {
      case DONE -> committed(harvest.offsets());
      case IN_DOUBT -> {
        books.close();
        doubtful = true;
        health.commits("Kafka does not take the sink's commits");
      }
      case TOO_LATE -> books.close(); // the next poll says which partitions are lost
    }
  }

  // only when no transaction is open any more does Kafka know which offsets stand
  private boolean resolve() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    try {
      if (!commits.recover()) {
        return false;
      }
      offsets.putAll(consumer.committed(progress.partitions(), LOOKUP));
    } catch (TimeoutException late) {
      LOG.info("Kafka does not say what is committed: {}", late.getMessage());
      return false;
    }
    offsets.values().removeIf(Objects::isNull); // a partition without a commit
    doubtful = false;
    committed(offsets);
    return true;
  }

  private void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
    health.commits(null);
    progress.committed(
        offsets,
        (partition, slot, outcome) ->
            reapers.forEach(reaper -> reaper.take(partition, slot, outcome)));
    listener.accept(report);
  }
}
