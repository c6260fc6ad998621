package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.LedgerCodec;
import dev.countywire.model.LedgerRow;
import dev.countywire.model.Topics;
import dev.countywire.runtime.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/// A topology without servers, with what goes in and what comes out.
final class TopologyBed implements AutoCloseable {
  static final Instant SENT = Instant.parse("2024-04-13T01:00:00Z");
  static final int GENERATION = 7;

  final AtomicReference<Instant> now = new AtomicReference<>(SENT);
  final EnrichTally tally = new EnrichTally(new SimpleMeterRegistry(), now::get);
  final Topology topology =
      EnrichTopology.of(
          Topics.STANDARD,
          new EnrichRules(Articles.ENRICHER, GENERATION, new FailureBudget(now::get), tally));
  private final TopologyTestDriver driver = new TopologyTestDriver(topology, properties());
  final TestInputTopic<String, byte[]> raw = input(Topics.STANDARD.raw());
  final TestOutputTopic<String, byte[]> enriched = output(Topics.STANDARD.enriched());
  final TestOutputTopic<String, byte[]> books = output(Topics.STANDARD.ledger());
  final TestOutputTopic<String, byte[]> rejected = output(Topics.STANDARD.rejected());

  /// The newest row of each topic, with its counts.
  Map<String, Map<String, Long>> ledger() {
    Map<String, Map<String, Long>> rows = new TreeMap<>();
    for (TestRecord<String, byte[]> record : books.readRecordsToList()) {
      LedgerRow row = Objects.requireNonNull(LedgerCodec.decode(record.value()));
      rows.put(row.key().topic(), row.counts());
    }
    return rows;
  }

  /// A record without a value, sent at [#SENT].
  static TestRecord<String, byte[]> tombstone(String id, String capturedAt) {
    RecordHeaders headers = new RecordHeaders();
    headers.add("captured_at", capturedAt.getBytes(UTF_8));
    return new TestRecord<>(id, null, headers, SENT);
  }

  static Map<String, String> headers(TestRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
    return headers;
  }

  TestInputTopic<String, byte[]> input(String topic) {
    return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public void close() {
    driver.close();
  }

  private TestOutputTopic<String, byte[]> output(String topic) {
    return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static Properties properties() {
    // nothing shared with another test at the same time
    Path folder = Path.of("target", "streams-" + UUID.randomUUID());
    return StreamsSettings.from(new Settings(Map.of("streams.instance-id", "test")))
        .properties(new StateFolder(folder));
  }
}
