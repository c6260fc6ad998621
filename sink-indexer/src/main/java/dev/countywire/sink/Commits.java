package dev.countywire.sink;

import dev.countywire.model.Topics;
import dev.countywire.runtime.KafkaSettings;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Dead letters, the ledger and offsets in one transaction: a restart repeats none of them.
final class Commits implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
  // a sink that dies within a transaction keeps its successor waiting for so long
  private static final int TRANSACTION_MILLIS = 15_000;
  private static final int HEADROOM = 1024 * 1024;

  private final KafkaSettings kafka;
  private final String id = "countywire-index-" + UUID.randomUUID();
  private @Nullable Producer<byte[], byte[]> producer;

  /// Prepares the producer; it connects with the first commit.
  Commits(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  /// How a commit went.
  enum Result {
    /// It stands.
    DONE,
    /// The group has given the partitions to somebody else; it does not stand.
    TOO_LATE,
    /// Unknown until [#recover] has ended what is open: then the offsets that stand in Kafka tell.
    IN_DOUBT
  }

  /// Commits, or leaves nothing behind.
  ///
  /// @throws KafkaException if Kafka refuses for good
  Result commit(Harvest harvest, ConsumerGroupMetadata group) {
    try {
      Producer<byte[], byte[]> open = connected();
      open.beginTransaction();
      for (ProducerRecord<byte[], byte[]> letter : harvest.letters()) {
        var _ = open.send(letter); // one that fails fails the transaction
      }
      open.sendOffsetsToTransaction(harvest.offsets(), group);
      open.commitTransaction();
      return Result.DONE;
    } catch (CommitFailedException moved) {
      LOG.info("the group moved on before the commit: {}", moved.getMessage());
      drop();
      return Result.TOO_LATE;
    } catch (AuthorizationException refused) {
      throw refused;
    } catch (KafkaException failed) {
      LOG.warn("commit failed, trying again: {}", failed.getMessage());
      drop();
      return Result.IN_DOUBT;
    }
  }

  /// Connects again, which ends a transaction that a broken connection left open, either way.
  ///
  /// @return whether it has
  /// @throws KafkaException if Kafka refuses for good
  boolean recover() {
    try {
      connected();
      return true;
    } catch (AuthorizationException refused) {
      throw refused;
    } catch (KafkaException failed) {
      LOG.info("Kafka is not back yet: {}", failed.getMessage());
      return false;
    }
  }

  /// Ends the producer, and with it a transaction that is open.
  @Override
  public void close() {
    Producer<byte[], byte[]> open = producer;
    if (open != null) {
      open.close(Duration.ofSeconds(5));
    }
  }

  // the next producer of the same id ends whatever this one leaves open
  private void drop() {
    Producer<byte[], byte[]> broken = producer;
    producer = null;
    if (broken != null) {
      broken.close(Duration.ZERO);
    }
  }

  private Producer<byte[], byte[]> connected() {
    Producer<byte[], byte[]> open = producer;
    if (open == null) {
      open = open();
      producer = open;
    }
    return open;
  }

  private Producer<byte[], byte[]> open() {
    Map<String, Object> settings =
        kafka.with(
            Map.of(
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                TRANSACTION_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                TRANSACTION_MILLIS,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                TRANSACTION_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TRANSACTION_MILLIS / 2),
            Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                id,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_MESSAGE_BYTES + HEADROOM));
    Producer<byte[], byte[]> opened =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      opened.initTransactions();
      return opened;
    } catch (KafkaException failed) {
      opened.close(Duration.ZERO);
      throw failed;
    }
  }
}
