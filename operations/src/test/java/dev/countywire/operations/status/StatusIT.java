package dev.countywire.operations.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.LedgerCodec;
import dev.countywire.model.LedgerKey;
import dev.countywire.model.LedgerRow;
import dev.countywire.operations.GroupProgress;
import dev.countywire.operations.SharedStack;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexInit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class StatusIT {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Test
  void tellsOfLagIndicesLedgerRegionsAndSites() throws Exception {
    Settings settings = SharedStack.settings("status", Map.of("topics.partitions", "1"));
    KafkaSettings kafka = KafkaSettings.from(settings);
    IndexInit.from(settings).run();
    fillTopics(settings, kafka);
    fillIndices(settings);

    Status status = Status.of(settings, () -> now);

    TopicStatus raw = status.topics().getFirst();
    assertThat(raw.topic()).isEqualTo("status.raw");
    assertThat(raw.offsets()).isEqualTo(3);
    assertThat(raw.bytes()).isPositive();
    assertThat(raw.perSecond()).isEqualTo(3 / 300.0);
    assertThat(raw.groups())
        .containsEntry("some-group", new GroupProgress.Lag(2, true, now.minusSeconds(60)));
    assertThat(status.indices())
        .extracting(IndexStatus::index)
        .containsExactly("status-000001", "status-ops-000001", "status-rejected-000001");
    assertThat(status.indices().getFirst().aliases()).containsExactly("status", "status-write");
    assertThat(status.ledger().services())
        .isEqualTo(Map.of("enrich, status.raw", new TreeMap<>(Map.of("enriched", 3L))));
    assertThat(status.regions()).extracting(RegionAge::name).containsExactly("四川省");
    assertThat(status.silent()).extracting(SilentSite::site).containsExactly("quiet.example.cn");
    assertThat(status.jumps()).extracting(RatioJump::site).containsExactly("new.example.cn");
  }

  private void fillTopics(Settings settings, KafkaSettings kafka) throws Exception {
    try (Admin admin = Admin.create(kafka.with(Map.of(), Map.of()));
        var producer =
            new KafkaProducer<>(
                kafka.with(Map.of(), Map.of("max.in.flight.requests.per.connection", 1)),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      TopicLayout.from(settings).create(admin);
      for (int age = 120; age >= 0; age -= 60) {
        producer
            .send(
                new ProducerRecord<>(
                    "status.raw",
                    0,
                    now.minusSeconds(age).toEpochMilli(),
                    "a".getBytes(UTF_8),
                    "{}".getBytes(UTF_8)))
            .get();
      }
      LedgerRow row =
          new LedgerRow(
              LedgerKey.of("enrich", "status.raw", 0, now),
              0,
              3,
              new TreeMap<>(Map.of("enriched", 3L)));
      producer
          .send(
              new ProducerRecord<>(
                  "status.ledger", LedgerCodec.key(row.key()), LedgerCodec.encode(row)))
          .get();
      admin
          .alterConsumerGroupOffsets(
              "some-group", Map.of(new TopicPartition("status.raw", 0), new OffsetAndMetadata(1)))
          .all()
          .get();
    }
  }

  // one site came hourly and stopped ten hours ago, another still comes, and a third looks new
  private void fillIndices(Settings settings) throws Exception {
    StringBuilder articles = new StringBuilder();
    for (int hour = 10; hour < 24; hour++) {
      article(articles, "quiet.example.cn", hour);
    }
    for (int hour = 0; hour < 24; hour++) {
      article(articles, "loud.example.cn", hour);
    }
    StringBuilder figures = new StringBuilder();
    figures(figures, "new.example.cn", Duration.ofDays(3), 100, 0.2);
    figures(figures, "new.example.cn", Duration.ofHours(3), 10, 0.7);
    figures(figures, "loud.example.cn", Duration.ofDays(3), 100, 0.2);
    figures(figures, "loud.example.cn", Duration.ofHours(3), 10, 0.25);
    try (Elasticsearch client = Elasticsearch.at(ElasticsearchSettings.from(settings))) {
      assertThat(bulk(client, "status", articles)).contains("\"errors\":false");
      assertThat(bulk(client, "status-ops", figures)).contains("\"errors\":false");
    }
  }

  private static String bulk(Elasticsearch client, String alias, StringBuilder lines)
      throws Exception {
    return client
        .bulk("/" + alias + "/_bulk?refresh=true", lines.toString().getBytes(UTF_8))
        .text();
  }

  private void article(StringBuilder lines, String site, int hoursAgo) {
    lines.append("{\"index\":{}}\n");
    lines.append(
        """
        {"site":"%s","ingested_at":"%s","region":{"adcode":"510121","path":["四川省"]}}
        """
            .formatted(site, now.minus(Duration.ofHours(hoursAgo))));
  }

  private void figures(StringBuilder lines, String site, Duration ago, int indexed, double ratio) {
    lines.append("{\"index\":{}}\n");
    lines.append(
        """
        {"kind":"site","@timestamp":"%s","site":"%s","indexed":%d,"removed_ratio_sum":%s}
        """
            .formatted(now.minus(ago), site, indexed, indexed * ratio));
  }
}
