package dev.countywire.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.ingest.source.Item;
import dev.countywire.ingest.source.SourceCharset;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.Headers;
import dev.countywire.model.Topics;
import dev.countywire.runtime.KafkaDoor;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.Rejection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/// Makes records of items and counts what Kafka confirms.
final class KafkaPublisher implements Publisher {
  private static final String STAGE = "produce";

  private final Topics topics;
  private final String cluster;
  private final Tally tally = new Tally();
  private final Outbox outbox;
  // what a broker found too large, put aside by its callback, which may not send
  private final Queue<Late> refusedByBroker = new ConcurrentLinkedQueue<>();

  private record Late(Item.Refused refused, Runnable confirmed) {}

  private KafkaPublisher(PublisherSettings settings, String cluster, Consumer<String> notices) {
    this.topics = settings.kafka().topics();
    this.cluster = cluster;
    this.outbox = Outbox.open(settings, tally, notices);
  }

  static KafkaPublisher open(PublisherSettings settings, Consumer<String> notices) {
    Topics topics = settings.kafka().topics();
    new KafkaDoor(settings.kafka(), settings.timeout(), notices)
        .await(List.of(topics.raw(), topics.rejected()));
    return new KafkaPublisher(settings, cluster(settings), notices);
  }

  @Override
  public void publish(Outgoing outgoing, Runnable confirmed) {
    rejectLate();
    switch (outgoing.item()) {
      case Item.Article article -> send(article, outgoing, confirmed);
      case Item.Refused refused -> send(refused, confirmed);
    }
  }

  @Override
  public void retract(String id, OffsetDateTime at) {
    var record = outbox.record(topics.raw(), id.getBytes(UTF_8), null);
    record.headers().add(Headers.CAPTURED_AT, ChinaTime.format(at).getBytes(UTF_8));
    outbox.send(record, () -> {}, failure -> failure == null);
  }

  @Override
  public PublishCounts counts() {
    return tally.counts();
  }

  @Override
  public String cluster() {
    return cluster;
  }

  @Override
  public PublishCounts finish() {
    do {
      rejectLate();
      outbox.drain();
    } while (!refusedByBroker.isEmpty());
    return counts();
  }

  @Override
  public void close() {
    outbox.close();
  }

  private void send(Item.Article article, Outgoing outgoing, Runnable confirmed) {
    byte[] json = outgoing.value();
    String id = Objects.requireNonNull(outgoing.id(), "an article has an id");
    var record = outbox.record(topics.raw(), id.getBytes(UTF_8), json);
    SourceCharset charset = article.charset();
    if (charset != null) {
      record.headers().add(Headers.SOURCE_CHARSET, charset.header().getBytes(UTF_8));
    }
    outbox.send(
        record,
        confirmed,
        failure -> {
          if (failure instanceof RecordTooLargeException) {
            refusedByBroker.add(new Late(tooLarge(article, json), confirmed));
          } else if (failure == null) {
            tally.article(json.length);
          }
          return failure == null;
        });
  }

  private void send(Item.Refused refused, Runnable confirmed) {
    var record = outbox.record(topics.rejected(), null, refused.original().bytes());
    rejection(refused).write(record.headers());
    outbox.send(
        record,
        confirmed,
        failure -> {
          if (failure == null) {
            tally.rejection(refused.reason());
          }
          return failure == null;
        });
  }

  private void rejectLate() {
    for (var late = refusedByBroker.poll(); late != null; late = refusedByBroker.poll()) {
      send(late.refused, late.confirmed);
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

  private static String cluster(PublisherSettings settings) {
    try (Admin admin = Admin.create(settings.admin())) {
      return admin.describeCluster().clusterId().get();
    } catch (ExecutionException | KafkaException refused) {
      throw new KafkaUnavailable(
          "Kafka at %s does not say its id: %s"
              .formatted(settings.kafka().bootstrapServers(), refused.getMessage()),
          refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailable("stopped while waiting for Kafka", stopped);
    }
  }
}
