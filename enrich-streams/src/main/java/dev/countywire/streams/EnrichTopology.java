package dev.countywire.streams;

import dev.countywire.model.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/// The whole flow: bytes in, one step, bytes out.
///
/// ```
/// read-raw ──► enrich ──► write-enriched
///                 └─────► write-rejected
/// ```
///
/// It is written with processors because headers and the source's offset are needed; raw is read as
/// bytes because a record that is no JSON is a rejected article, not an error of Kafka.
public final class EnrichTopology {
  static final String READ_RAW = "read-raw";
  static final String ENRICH = "enrich";
  static final String WRITE_ENRICHED = "write-enriched";
  static final String WRITE_REJECTED = "write-rejected";

  private EnrichTopology() {}

  /// Wires the topics to the step.
  public static Topology of(Topics topics, EnrichRules rules) {
    var bytesIn = new ByteArrayDeserializer();
    var bytesOut = new ByteArraySerializer();
    return new Topology()
        .addSource(
            AutoOffsetReset.earliest(), READ_RAW, new RecordTime(), bytesIn, bytesIn, topics.raw())
        .addProcessor(ENRICH, () -> new EnrichStep(rules), READ_RAW)
        .addSink(WRITE_ENRICHED, topics.enriched(), bytesOut, bytesOut, ENRICH)
        .addSink(WRITE_REJECTED, topics.rejected(), bytesOut, bytesOut, ENRICH);
  }
}
