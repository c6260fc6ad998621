package dev.countywire.sink.ops;

import dev.countywire.model.Headers;
import dev.countywire.model.LedgerCodec;
import dev.countywire.model.LedgerRow;
import dev.countywire.model.Topics;
import dev.countywire.runtime.CommittedConsumer;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.sink.bulk.IndexingStopped;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.index.IndexKind;
import dev.countywire.sink.index.IndexSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the ledger, the dead letters and the figures by site into the indices of the dashboards,
/// on a thread of its own: articles never wait for figures.
///
/// Ids follow from what a document says and versions from how far it goes, so a repeat is harmless;
/// its own consumer group says how far it has read.
public final class OpsFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpsFeed.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLOSING = Duration.ofSeconds(10);
  private static final Duration PACE = Duration.ofSeconds(5);

  private final KafkaSettings kafka;
  private final String group;
  private final OpsWriter ops;
  private final OpsWriter rejected;
  private final SiteTally tally;
  private final InstantSource clock;
  private final Thread thread;
  private Instant next;
  private volatile boolean stopping;
  private volatile boolean abandoned;

  private OpsFeed(
      KafkaSettings kafka,
      String group,
      IndexSettings index,
      Elasticsearch elasticsearch,
      SiteTally tally,
      InstantSource clock) {
    this.kafka = kafka;
    this.group = group;
    this.tally = tally;
    this.clock = clock;
    next = clock.instant().plus(PACE);
    ops = new OpsWriter(index.of(IndexKind.OPS).alias(), elasticsearch);
    rejected = new OpsWriter(index.of(IndexKind.REJECTED).alias(), elasticsearch);
    thread = Thread.ofPlatform().name("ops").daemon().unstarted(this::run);
  }

  /// Begins to read and write.
  ///
  /// @param group consumer group of its own
  /// @param index of the articles, from which the names of the others follow
  /// @param tally whose rows are written every five seconds
  /// @param clock tells when
  public static OpsFeed start(
      KafkaSettings kafka,
      String group,
      IndexSettings index,
      Elasticsearch elasticsearch,
      SiteTally tally,
      InstantSource clock) {
    OpsFeed feed = new OpsFeed(kafka, group, index, elasticsearch, tally, clock);
    feed.thread.start();
    return feed;
  }

  /// Writes what is waiting, and ends.
  @Override
  public void close() {
    stopping = true;
    try {
      thread.join(CLOSING);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    abandoned = true;
    ops.close();
    rejected.close();
  }

  private void run() {
    try (Consumer<byte[], byte[]> consumer = consumer()) {
      consumer.subscribe(List.of(kafka.topics().ledger(), kafka.topics().rejected()));
      while (!stopping) {
        round(consumer);
      }
      tally.takeChanged(clock.instant()).forEach(ops::add);
      settle(consumer);
    } catch (IndexingStopped stopped) {
      LOG.error("figures are no longer written, articles are: {}", stopped.getMessage());
    } catch (KafkaException failed) {
      LOG.error("figures are no longer written, articles are: {}", failed.getMessage());
    }
  }

  private void round(Consumer<byte[], byte[]> consumer) {
    boolean read = false;
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      add(record);
      read = true;
    }
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(PACE);
      tally.takeChanged(now).forEach(ops::add);
    }
    settle(consumer);
    if (read) {
      commit(consumer);
    }
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(kafka.topics().rejected())) {
      // a record that settles a dead letter is none itself
      if (record.headers().lastHeader(Headers.REJECT_SETTLED) == null) {
        rejected.add(RejectedDocument.of(record));
      }
      return;
    }
    LedgerRow row = LedgerCodec.decode(record.value());
    if (row != null) {
      LedgerDocuments.of(row).forEach(ops::add);
    }
  }

  // keeps its place in the group while Elasticsearch is away
  private void settle(Consumer<byte[], byte[]> consumer) {
    ops.flush();
    rejected.flush();
    if (ops.open() + rejected.open() == 0) {
      return;
    }
    consumer.pause(consumer.assignment());
    while (ops.open() + rejected.open() > 0 && !abandoned) {
      ops.check();
      rejected.check();
      consumer.poll(Duration.ofMillis(10)).forEach(this::add); // of partitions that just came
      consumer.pause(consumer.assignment());
    }
    consumer.resume(consumer.paused());
  }

  private void commit(Consumer<byte[], byte[]> consumer) {
    if (ops.open() + rejected.open() > 0) {
      return;
    }
    try {
      consumer.commitSync();
    } catch (KafkaException later) {
      LOG.info("how far the figures are could not be committed: {}", later.getMessage());
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    return CommittedConsumer.ofGroup(
        kafka,
        group,
        Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            500,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            Topics.MAX_MESSAGE_BYTES),
        Map.of());
  }
}
