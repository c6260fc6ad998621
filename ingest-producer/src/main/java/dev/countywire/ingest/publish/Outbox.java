package dev.countywire.ingest.publish;

import dev.countywire.runtime.KafkaUnavailable;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Sends records idempotently, with a bound on what is on its way.
final class Outbox implements AutoCloseable {
  private final PublisherSettings settings;
  private final Tally tally;
  private final Producer<byte[], byte[]> producer;
  private final OpenedPartitions partitions;
  private final InFlight inFlight;
  private final Thread watcher;

  private Outbox(
      PublisherSettings settings,
      Tally tally,
      Producer<byte[], byte[]> producer,
      InFlight inFlight) {
    this.settings = settings;
    this.tally = tally;
    this.producer = producer;
    this.partitions = new OpenedPartitions(producer);
    this.inFlight = inFlight;
    this.watcher = Thread.ofVirtual().name("publisher-watch").start(inFlight::watch);
  }

  /// What is to be done when Kafka has answered: nothing was wrong if there is no failure.
  interface Answer {
    /// Settles the item, or returns false where this answer does not.
    boolean answered(@Nullable Exception failure);
  }

  /// Prepares the connection; nothing is sent yet.
  ///
  /// @param tally tells a person how far it came, when Kafka fails
  /// @param notices gets a sentence when Kafka confirms nothing
  static Outbox open(PublisherSettings settings, Tally tally, Consumer<String> notices) {
    InFlight inFlight = new InFlight(settings.inFlightBytes(), notices, System::nanoTime);
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            settings.producer(), new ByteArraySerializer(), new ByteArraySerializer());
    return new Outbox(settings, tally, producer, inFlight);
  }

  /// A record for the partition of its key, or for one after the other.
  ProducerRecord<byte[], byte[]> record(
      String topic, byte @Nullable [] key, byte @Nullable [] value) {
    return partitions.record(topic, key, value);
  }

  /// Sends a record; waits while too much is on its way.
  ///
  /// @param confirmed run when the answer settles the item
  /// @throws KafkaUnavailable if Kafka has refused anything for good, or has not answered in time
  void send(ProducerRecord<byte[], byte[]> record, Runnable confirmed, Answer answer) {
    int size = Outgoing.size(record.value());
    boolean first = partitions.isFirst(record);
    inFlight.enter(size);
    try {
      var _ =
          producer.send(
              record,
              (_, failure) -> {
                if (answer.answered(failure)) {
                  confirmed.run();
                } else if (!(failure instanceof RecordTooLargeException)) {
                  fail(failure);
                }
                inFlight.leave(size);
              });
      if (first) {
        // unlike waiting for the record alone, it does not linger
        producer.flush();
      }
    } catch (InterruptException stopped) {
      throw new KafkaUnavailable("stopped while waiting for Kafka", stopped);
    } catch (KafkaException refusal) {
      fail(refusal);
    }
    inFlight.check();
  }

  /// Waits until everything has arrived.
  void drain() {
    inFlight.drain();
  }

  /// Gives up what is on its way.
  @Override
  public void close() {
    watcher.interrupt();
    producer.close(Duration.ZERO);
  }

  private void fail(@Nullable Exception failure) {
    String sentence =
        failure instanceof TimeoutException
            ? "Kafka at %s confirmed nothing for %d s"
                .formatted(settings.kafka().bootstrapServers(), settings.timeout().toSeconds())
            : "Kafka at %s refused an article: %s"
                .formatted(
                    settings.kafka().bootstrapServers(),
                    failure == null ? "" : failure.getMessage());
    inFlight.fail(
        new KafkaUnavailable(
            sentence + "; confirmed until then: " + tally.counts().articles() + " articles",
            failure == null ? new IllegalStateException(sentence) : failure));
  }
}
