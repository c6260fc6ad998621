package dev.countywire.operations.rejected;

import dev.countywire.model.Headers;
import dev.countywire.model.Topics;
import dev.countywire.operations.Pace;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.Rejection;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Sends dead letters back to the topic they came from, or sets them aside.
///
/// A letter and the record that settles it go out in one transaction: killed at any moment, it goes
/// on where it was, and no letter is sent twice.
///
/// @param letters what there is
/// @param pace how fast letters are sent
public record Redrive(DeadLetters letters, Pace pace) {
  private static final int HEADROOM = 1024 * 1024;
  private static final long LONGEST_TRANSACTION = TimeUnit.SECONDS.toNanos(1);

  /// What was done.
  ///
  /// @param settled letters that were sent back, or parked
  /// @param left how many were left, by reason in words
  public record Report(long settled, Map<String, Long> left) {}

  /// Sends the letters back that can be sent.
  ///
  /// @param done gets the number of letters dealt with
  /// @throws KafkaUnavailable if Kafka does not answer or refuses, or a second redrive is running
  public Report run(DeadLetterFilter filter, LongConsumer done) {
    Topics topics = letters.kafka().topics();
    return settle(filter, letter -> Way.of(letter, topics), DeadLetter.State.REDRIVEN, done);
  }

  /// Sets letters aside: they are not listed as open any more, and not sent back.
  ///
  /// @param done gets the number of letters dealt with
  /// @throws KafkaUnavailable if Kafka does not answer or refuses
  public Report park(DeadLetterFilter filter, LongConsumer done) {
    return settle(filter, _ -> new Way.Nowhere(), DeadLetter.State.PARKED, done);
  }

  private interface Router {
    Way way(DeadLetter letter);
  }

  private Report settle(
      DeadLetterFilter filter, Router router, DeadLetter.State state, LongConsumer done) {
    try (Producer<byte[], byte[]> producer = open()) {
      producer.initTransactions();
      Batches batches = new Batches(producer, state);
      letters.forEach(
          filter,
          letter -> {
            batches.add(letter, router.way(letter));
            done.accept(batches.seen);
          });
      batches.commit();
      return new Report(batches.settled, batches.left);
    } catch (ProducerFencedException second) {
      throw new KafkaUnavailable("another redrive took over, so this one ended", second);
    } catch (KafkaException refused) {
      throw new KafkaUnavailable(
          "Kafka at %s refused: %s; what was committed stays, run it again for the rest"
              .formatted(letters.kafka().bootstrapServers(), refused.getMessage()),
          refused);
    }
  }

  /// Transactions of at most a second, so that a slow pace keeps none open for long.
  private final class Batches {
    private final Producer<byte[], byte[]> producer;
    private final DeadLetter.State state;
    private final Map<String, Long> left = new TreeMap<>();
    private long begun;
    private boolean open;
    private long seen;
    private long settled;

    Batches(Producer<byte[], byte[]> producer, DeadLetter.State state) {
      this.producer = producer;
      this.state = state;
    }

    void add(DeadLetter letter, Way way) {
      seen++;
      switch (way) {
        case Way.Back(String topic) -> {
          pace.await();
          begin();
          var _ = producer.send(again(letter, topic)); // one that fails fails the transaction
          settle(letter);
        }
        case Way.Nowhere() -> {
          begin();
          settle(letter);
        }
        case Way.Closed(String why) -> left.merge(why, 1L, Long::sum);
      }
    }

    private void settle(DeadLetter letter) {
      var _ = producer.send(Settlement.of(letter, state));
      settled++;
      if (System.nanoTime() - begun > LONGEST_TRANSACTION) {
        commit();
      }
    }

    private void begin() {
      if (!open) {
        producer.beginTransaction();
        begun = System.nanoTime();
        open = true;
      }
    }

    void commit() {
      if (open) {
        producer.commitTransaction();
        open = false;
      }
    }
  }

  // of our own headers only the attempts travel on: they are the guard against a loop
  private static ProducerRecord<byte[], byte[]> again(DeadLetter letter, String topic) {
    RecordHeaders headers = new RecordHeaders(letter.source().headers());
    var attempts = headers.lastHeader(Headers.REJECT_ATTEMPTS);
    Rejection.erase(headers);
    if (attempts != null) {
      headers.add(attempts);
    }
    return new ProducerRecord<>(
        topic, null, letter.source().key(), letter.source().value(), headers);
  }

  private Producer<byte[], byte[]> open() {
    Map<String, Object> settings =
        letters
            .kafka()
            .with(
                Map.of(
                    ProducerConfig.COMPRESSION_TYPE_CONFIG,
                    "zstd",
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    millis(letters.patience())),
                Map.of(
                    ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                    letters.kafka().topics().prefix() + "-redrive",
                    ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                    1,
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                    Topics.MAX_MESSAGE_BYTES + HEADROOM));
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static long millis(Duration patience) {
    return Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE);
  }
}
