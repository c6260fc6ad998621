package dev.countywire.streams;

/// The topology as Kafka Streams describes it. A change here may need a new application id: say so
/// in the changelog.
final class Descriptions {
  static final String EXPECTED =
      """
      Topologies:
         Sub-topology: 0
          Source: read-raw (topics: [articles.raw])
            --> enrich
          Source: by-id-repartition-source (topics: [by-id-repartition])
            --> or-replayed
          Processor: enrich (stores: [ledger, articles])
            --> by-id-repartition-filter, write-enriched, write-ledger, write-rejected
            <-- read-raw
          Source: read-replay (topics: [articles.replay])
            --> or-replayed
          Processor: or-replayed (stores: [])
            --> settle
            <-- by-id-repartition-source, read-replay
          Processor: settle (stores: [ledger, articles])
            --> write-enriched-by-id, write-ledger-by-id, write-rejected-by-id
            <-- or-replayed
          Processor: by-id-repartition-filter (stores: [])
            --> by-id-repartition-sink
            <-- enrich
          Sink: by-id-repartition-sink (topic: by-id-repartition)
            <-- by-id-repartition-filter
          Sink: write-enriched (topic: articles.enriched)
            <-- enrich
          Sink: write-enriched-by-id (topic: articles.enriched)
            <-- settle
          Sink: write-ledger (topic: articles.ledger)
            <-- enrich
          Sink: write-ledger-by-id (topic: articles.ledger)
            <-- settle
          Sink: write-rejected (topic: articles.rejected)
            <-- enrich
          Sink: write-rejected-by-id (topic: articles.rejected)
            <-- settle
      """;

  private Descriptions() {}
}
