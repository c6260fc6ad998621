package dev.countywire.streams;

import dev.countywire.model.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/// The whole flow: bytes in, one step, bytes out. Only articles whose key is not their id take a
/// second one.
///
/// ```
/// read-raw ──► enrich ──► write-enriched, write-rejected, write-ledger
///                └─ by-id ──► settle ──► the same topics
/// read-replay ─────────────────┘
/// ```
///
/// The steps are processors because headers and the source's offset are needed; raw is read as
/// bytes because a record that is no JSON is a rejected article, not an error of Kafka.
public final class EnrichTopology {
  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  private EnrichTopology() {}

  /// Wires the topics to the steps.
  public static Topology of(Topics topics, EnrichRules rules) {
    StreamsBuilder flow = new StreamsBuilder();
    flow.addStateStore(Stores.articles()).addStateStore(Stores.ledger());
    KStream<byte[], byte[]> enriched =
        flow.stream(topics.raw(), fromTheBeginning("read-raw"))
            .process(
                () -> new EnrichStep(rules), Named.as("enrich"), Stores.ARTICLES, Stores.LEDGER);
    write(enriched, topics, Route.DIRECT);
    KStream<byte[], byte[]> settled =
        enriched
            .repartition(Repartitioned.with(BYTES, BYTES).withName(Route.BY_ID))
            .merge(
                flow.stream(topics.replay(), fromTheBeginning("read-replay")),
                Named.as("or-replayed"))
            .process(
                () -> new SettleStep(rules.tally()),
                Named.as("settle"),
                Stores.ARTICLES,
                Stores.LEDGER);
    write(settled, topics, Route.ROUND);
    return flow.build();
  }

  private static Consumed<byte[], byte[]> fromTheBeginning(String name) {
    return Consumed.with(BYTES, BYTES)
        .withName(name)
        .withTimestampExtractor(new RecordTime())
        .withOffsetResetPolicy(AutoOffsetReset.earliest());
  }

  private static void write(KStream<byte[], byte[]> from, Topics topics, Route route) {
    from.to(topics.enriched(), Produced.with(BYTES, BYTES).withName(route.enriched()));
    from.to(topics.rejected(), Produced.with(BYTES, BYTES).withName(route.rejected()));
    from.to(topics.ledger(), Produced.with(BYTES, BYTES).withName(route.ledger()));
  }
}
