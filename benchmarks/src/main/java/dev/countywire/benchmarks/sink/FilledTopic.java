package dev.countywire.benchmarks.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.Headers;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Topics with enriched articles in them.
final class FilledTopic {
  private FilledTopic() {}

  /// Makes the topics and sends so many documents.
  ///
  /// @param bodies the n-th document
  static void of(String bootstrap, int count, IntFunction<byte[]> bodies) {
    Settings settings =
        new Settings(Map.of("kafka.bootstrap.servers", bootstrap, "topics.partitions", "3"));
    KafkaSettings kafka = KafkaSettings.from(settings);
    TopicLayout.create(settings);
    byte[] version = Long.toString(Documents.VERSION).getBytes(UTF_8);
    try (var producer =
        new KafkaProducer<>(
            kafka.with(
                // as the topology's producer has it
                Map.of("compression.type", "zstd", "linger.ms", "100", "batch.size", 256 * 1024),
                Map.of("max.in.flight.requests.per.connection", 1)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        var next =
            new ProducerRecord<>(
                kafka.topics().enriched(), Documents.id(i).getBytes(UTF_8), bodies.apply(i));
        next.headers().add(Headers.DOC_VERSION, version);
        var _ = producer.send(next);
      }
      producer.flush();
    }
  }
}
