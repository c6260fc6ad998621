package dev.countywire.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.ingest.source.Item;
import dev.countywire.ingest.source.Items;
import dev.countywire.ingest.source.Source;
import dev.countywire.model.RejectReason;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.Settings;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PublisherTest {
  @Test
  void aDryRunCountsByOutcome() {
    String lines = "{\"text\":\"一\"}\n{\"text\":\"\"}\n{\n{\"text\":\"二\"}\n{}\n";
    Source source =
        Source.stdin(new ByteArrayInputStream(lines.getBytes(UTF_8)), () -> Instant.EPOCH);

    try (Publisher publisher = Publisher.dryRun();
        Items items = source.open()) {
      for (Item item = items.next(); item != null; item = items.next()) {
        publisher.publish(item);
      }
      PublishCounts counts = publisher.finish();

      assertThat(counts.articles()).isEqualTo(2);
      assertThat(counts.bytes()).isPositive();
      assertThat(counts.rejected())
          .containsExactly(
              Map.entry(RejectReason.MALFORMED_JSON, 1L),
              Map.entry(RejectReason.MISSING_FIELD, 1L),
              Map.entry(RejectReason.EMPTY_TEXT, 1L));
      assertThat(counts.rejectedInAll()).isEqualTo(3);
    }
  }

  @Test
  void withoutKafkaItEndsWithOneSentenceWhenTheTimeoutPasses() {
    PublisherSettings settings =
        PublisherSettings.from(
            new Settings(
                Map.of("kafka.bootstrap.servers", "127.0.0.1:1", "produce.timeout", "6s")));
    List<String> notices = new ArrayList<>();

    assertThatThrownBy(() -> Publisher.open(settings, notices::add))
        .isInstanceOf(KafkaUnavailable.class)
        .hasMessage(
            "Kafka at 127.0.0.1:1 did not answer within 6 s: start it, or set"
                + " kafka.bootstrap.servers");
    assertThat(notices)
        .containsExactly("Kafka at 127.0.0.1:1 does not answer yet; waiting up to 6 s");
  }

  @Test
  void theDefaultsAreTheseAndDurabilityCannotBeSetAway() {
    PublisherSettings defaults = PublisherSettings.from(new Settings(Map.of()));
    assertThat(defaults.timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(defaults.inFlightBytes()).isEqualTo(32 * 1024 * 1024);

    Map<String, Object> producer =
        PublisherSettings.from(
                new Settings(Map.of("kafka.acks", "1", "kafka.compression.type", "lz4")))
            .producer();
    assertThat(producer)
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", "true")
        .containsEntry("compression.type", "lz4");
    assertThatThrownBy(
            () -> PublisherSettings.from(new Settings(Map.of("produce.timeout", "10ms"))))
        .isInstanceOf(InvalidSetting.class);
  }
}
