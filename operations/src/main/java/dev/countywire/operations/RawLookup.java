package dev.countywire.operations;

import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RawArticleCodec.Decoded;
import dev.countywire.runtime.CommittedConsumer;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Finds the raw record that an indexed article was made of: `ingested_at` is the record's time, so
/// only what stands there is read, never the topic.
///
/// @param kafka how to reach it
/// @param patience for the whole look-up
public record RawLookup(KafkaSettings kafka, Duration patience) {
  // records of one millisecond, with what came in out of order before
  private static final int MOST = 5000;
  private static final Duration POLL = Duration.ofMillis(200);

  /// Looks a record up.
  ///
  /// @param id of the article
  /// @param ingestedAt as the index has it; `null` finds nothing
  /// @return `null` if the topic no longer holds it
  /// @throws KafkaUnavailable if Kafka does not answer in time, or refuses
  public @Nullable RawArticle find(String id, @Nullable Instant ingestedAt) {
    if (ingestedAt == null) {
      return null;
    }
    try (Consumer<byte[], byte[]> consumer = open()) {
      return search(consumer, id, ingestedAt.toEpochMilli());
    } catch (KafkaException failed) {
      throw new KafkaUnavailable(
          "Kafka at %s does not answer: %s"
              .formatted(kafka.bootstrapServers(), failed.getMessage()),
          failed);
    }
  }

  private @Nullable RawArticle search(Consumer<byte[], byte[]> consumer, String id, long time) {
    long deadline = System.nanoTime() + patience.toNanos();
    Map<TopicPartition, Long> ends = seek(consumer, time);
    int read = 0;
    while (read < MOST && System.nanoTime() < deadline && hasMore(consumer, ends)) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
        read++;
        RawArticle article = each.timestamp() == time ? article(each, id) : null;
        if (article != null) {
          return article;
        }
      }
    }
    return null;
  }

  private Map<TopicPartition, Long> seek(Consumer<byte[], byte[]> consumer, long time) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    consumer
        .partitionsFor(kafka.topics().raw())
        .forEach(part -> wanted.put(new TopicPartition(part.topic(), part.partition()), time));
    Map<TopicPartition, Long> begins = new HashMap<>();
    consumer
        .offsetsForTimes(wanted)
        .forEach((part, found) -> {
          if (found != null) {
            begins.put(part, found.offset());
          }
        });
    consumer.assign(begins.keySet());
    begins.forEach(consumer::seek);
    return consumer.endOffsets(begins.keySet());
  }

  private static boolean hasMore(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    Collection<TopicPartition> through = new ArrayList<>();
    ends.forEach((part, end) -> {
      if (consumer.position(part) >= end) {
        through.add(part);
      }
    });
    consumer.pause(through);
    return through.size() < ends.size();
  }

  private static @Nullable RawArticle article(ConsumerRecord<byte[], byte[]> each, String id) {
    RawCapture capture = RawCapture.of(each);
    if (each.value() == null || capture == null || !capture.id().equals(id)) {
      return null;
    }
    return switch (RawArticleCodec.decode(each.value())) {
      case Decoded.Parsed(RawArticle article) -> article;
      case Decoded.Refused _ -> null;
    };
  }

  private Consumer<byte[], byte[]> open() {
    String wait = Long.toString(patience.toMillis());
    return CommittedConsumer.ofNoGroup(
        kafka,
        Map.of(
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, wait,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, wait,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
  }
}
