package dev.countywire.streams;

/// Names of the sinks behind a step; they are part of what Kafka knows of the topology.
///
/// @param enriched sink of `articles.enriched`
/// @param rejected sink of `articles.rejected`
/// @param ledger sink of `articles.ledger`
record Route(String enriched, String rejected, String ledger) {
  /// Straight from raw.
  static final Route DIRECT = new Route("write-enriched", "write-rejected", "write-ledger");

  /// By way of the repartition topic.
  static final Route ROUND =
      new Route("write-enriched-by-id", "write-rejected-by-id", "write-ledger-by-id");

  /// Stem of the repartition topic's name.
  static final String BY_ID = "by-id";

  /// The node that sends a record round; Kafka Streams names it after the topic.
  static final String REROUTE = BY_ID + "-repartition-filter";

  boolean isRerouted() {
    return equals(ROUND);
  }
}
