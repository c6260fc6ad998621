package dev.countywire.operations.replay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.EncodedArticle;
import dev.countywire.model.Headers;
import dev.countywire.model.Topics;
import dev.countywire.operations.Pace;
import dev.countywire.operations.TimeSpan;
import dev.countywire.operations.TopicWindow;
import dev.countywire.runtime.CommittedConsumer;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.text.Enrichment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The way of replayed articles into `articles.replay`: articles and the position in the raw topic
/// go out in one transaction, so that a replay that was killed goes on without a gap or a repeat.
///
/// Its position is kept by a consumer group of its own, which is deleted at the end.
final class Handover implements AutoCloseable {
  private static final int PAGE = 200;
  private static final int HEADROOM = 1024 * 1024;
  // longest time that a transaction stays open while articles are paced
  private static final int PACED_SECONDS = 5;

  private final KafkaSettings kafka;
  private final String group;
  private final String order;
  private final Pace pace;
  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private boolean open;

  /// Connects.
  ///
  /// @param order what the replay is of, to tell it from another one of the same name
  Handover(KafkaSettings kafka, String name, String order, Pace pace) {
    this.kafka = kafka;
    this.group = kafka.topics().prefix() + "-replay-" + name;
    this.order = order;
    this.pace = pace;
    this.consumer = consumer(pace.most(PAGE, PACED_SECONDS));
    this.producer = producer();
  }

  /// The span, from where the last run of this name stopped.
  ///
  /// @throws KafkaUnavailable if that run was of something else
  TopicWindow open(TimeSpan span, Consumer<String> notices) {
    producer.initTransactions();
    TopicWindow window = TopicWindow.open(consumer, kafka.topics().raw(), span);
    Map<TopicPartition, Long> positions = new HashMap<>();
    consumer
        .committed(consumer.assignment())
        .forEach((part, committed) -> {
          if (committed != null) {
            check(committed);
            positions.put(part, committed.offset());
          }
        });
    if (!positions.isEmpty()) {
      notices.accept("going on where the replay of this name stopped");
      window.resume(positions);
    }
    return window;
  }

  /// Hands over an article; its record keeps the raw record's time.
  void send(Candidate candidate, Enrichment.Accepted accepted) {
    EncodedArticle encoded = candidate.encoded();
    if (encoded == null) {
      throw new IllegalStateException("refused");
    }
    begin();
    pace.await();
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.DOC_VERSION, accepted.version().header());
    headers.add(Headers.CONTENT_HASH, accepted.article().contentHash().getBytes(US_ASCII));
    headers.add(Headers.STATE_AT, Integer.toString(encoded.stateAt()).getBytes(US_ASCII));
    var _ =
        producer.send(
            new ProducerRecord<>(
                kafka.topics().replay(),
                null,
                candidate.raw().timestamp(),
                accepted.article().provenance().id().getBytes(UTF_8),
                encoded.json(),
                headers)); // one that fails fails the transaction
  }

  /// Commits what was handed over, and how far that is.
  void commit(Map<TopicPartition, Long> positions) {
    begin();
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    positions.forEach((part, offset) -> offsets.put(part, new OffsetAndMetadata(offset, order)));
    producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
    producer.commitTransaction();
    open = false;
  }

  /// Forgets the position: the next replay of this name begins anew.
  void finish() {
    try (Admin admin = Admin.create(kafka.with(Map.of(), Map.of()))) {
      admin.deleteConsumerGroups(List.of(group)).all().get();
    } catch (ExecutionException refused) {
      throw new KafkaException("group " + group + " could not be deleted", refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }

  private void begin() {
    if (!open) {
      producer.beginTransaction();
      open = true;
    }
  }

  private void check(OffsetAndMetadata committed) {
    if (!committed.metadata().equals(order)) {
      throw new KafkaUnavailable(
          "a replay of this name is unfinished, and was of something else (%s): finish it, or take another --name"
              .formatted(committed.metadata()),
          new IllegalStateException(order));
    }
  }

  private org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer(int page) {
    return CommittedConsumer.ofGroup(
        kafka, group, Map.of(), Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, page));
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        kafka.with(
            Map.of(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd"),
            Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                group,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_MESSAGE_BYTES + HEADROOM)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
