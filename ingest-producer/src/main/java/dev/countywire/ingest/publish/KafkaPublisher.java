package dev.countywire.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.ingest.source.Item;
import dev.countywire.model.Topics;
import dev.countywire.runtime.KafkaDoor;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Sends idempotently and counts what Kafka confirms.
final class KafkaPublisher implements Publisher {
  private static final String STAGE = "produce";
  // key, headers and frame, about; above all not nothing, or an empty record would not be awaited
  private static final int OVERHEAD = 256;

  private final PublisherSettings settings;
  private final Topics topics;
  private final Producer<byte[], byte[]> producer;
  private final InFlight inFlight;
  private final Thread watcher;
  private final Tally tally = new Tally();
  // what a broker found too large, put aside by its callback, which may not send
  private final Queue<Item.Refused> refusedByBroker = new ConcurrentLinkedQueue<>();

  private KafkaPublisher(PublisherSettings settings, Consumer<String> notices) {
    this.settings = settings;
    this.topics = settings.kafka().topics();
    this.inFlight = new InFlight(settings.inFlightBytes(), notices, System::nanoTime);
    this.producer =
        new KafkaProducer<>(
            settings.producer(), new ByteArraySerializer(), new ByteArraySerializer());
    this.watcher = Thread.ofVirtual().name("publisher-watch").start(inFlight::watch);
  }

  static KafkaPublisher open(PublisherSettings settings, Consumer<String> notices) {
    Topics topics = settings.kafka().topics();
    new KafkaDoor(settings.kafka(), settings.timeout(), notices)
        .await(List.of(topics.raw(), topics.rejected()));
    return new KafkaPublisher(settings, notices);
  }

  @Override
  public void publish(Item item) {
    rejectLate();
    switch (item) {
      case Item.Article article -> send(article);
      case Item.Refused refused -> send(refused);
    }
  }

  @Override
  public PublishCounts counts() {
    return tally.counts();
  }

  @Override
  public PublishCounts finish() {
    do {
      rejectLate();
      inFlight.drain();
    } while (!refusedByBroker.isEmpty());
    return counts();
  }

  @Override
  public void close() {
    watcher.interrupt();
    producer.close(Duration.ZERO);
  }

  private void send(Item.Article article) {
    byte[] json = article.json();
    var record = new ProducerRecord<>(topics.raw(), article.id().getBytes(UTF_8), json);
    send(
        record,
        failure -> {
          if (failure == null) {
            tally.article(json.length);
          } else if (failure instanceof RecordTooLargeException) {
            refusedByBroker.add(tooLarge(article, json));
          } else {
            fail(failure);
          }
        });
  }

  private void send(Item.Refused refused) {
    var record = new ProducerRecord<byte[], byte[]>(topics.rejected(), refused.original().bytes());
    rejection(refused).write(record.headers());
    send(
        record,
        failure -> {
          if (failure == null) {
            tally.rejection(refused.reason());
          } else {
            fail(failure);
          }
        });
  }

  private void send(
      ProducerRecord<byte[], byte[]> record, Consumer<@Nullable Exception> confirmed) {
    int size = record.value().length + OVERHEAD;
    inFlight.enter(size);
    try {
      var _ =
          producer.send(
              record,
              (_, failure) -> {
                confirmed.accept(failure);
                inFlight.leave(size);
              });
    } catch (KafkaException refusal) {
      fail(refusal);
    }
    inFlight.check();
  }

  private void rejectLate() {
    for (var late = refusedByBroker.poll(); late != null; late = refusedByBroker.poll()) {
      send(late);
    }
  }

  private static Rejection rejection(Item.Refused refused) {
    return new Rejection(
        STAGE,
        refused.reason(),
        refused.sentence(),
        refused.position().file(),
        null,
        refused.position().offset(),
        1);
  }

  private static Item.Refused tooLarge(Item.Article article, byte[] json) {
    return Item.Refused.tooLarge(
        "Kafka takes no article of this size; raise max.message.bytes of the topic",
        json,
        article.position());
  }

  private void fail(Exception failure) {
    String sentence =
        failure instanceof TimeoutException
            ? "Kafka at %s confirmed nothing for %d s"
                .formatted(settings.kafka().bootstrapServers(), settings.timeout().toSeconds())
            : "Kafka at %s refused an article: %s"
                .formatted(settings.kafka().bootstrapServers(), failure.getMessage());
    PublishCounts counts = counts();
    inFlight.fail(
        new KafkaUnavailable(
            sentence + "; confirmed until then: " + counts.articles() + " articles", failure));
  }
}
