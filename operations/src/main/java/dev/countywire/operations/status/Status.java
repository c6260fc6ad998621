package dev.countywire.operations.status;

import dev.countywire.operations.articles.IndexCalls;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.LedgerReader;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexKind;
import dev.countywire.sink.index.IndexSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// How all of it is at one moment.
///
/// @param at the moment
/// @param topics in the order of an article's way
/// @param indices in the order of their names
/// @param ledger counts of a day
/// @param regions the one that waits longest first
/// @param silent sites, the longest silence first
/// @param jumps sites whose removed ratio jumped, the greatest jump first
public record Status(
    Instant at,
    List<TopicStatus> topics,
    List<IndexStatus> indices,
    LedgerSums ledger,
    List<RegionAge> regions,
    List<SilentSite> silent,
    List<RatioJump> jumps) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration DAY = Duration.ofDays(1);

  /// Copies the lists.
  public Status {
    topics = List.copyOf(topics);
    indices = List.copyOf(indices);
    regions = List.copyOf(regions);
    silent = List.copyOf(silent);
    jumps = List.copyOf(jumps);
  }

  /// Asks both servers.
  ///
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka does not answer
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  public static Status of(Settings settings, InstantSource clock) {
    Instant now = clock.instant();
    KafkaSettings kafka = KafkaSettings.from(settings);
    IndexSettings index = IndexSettings.from(settings);
    try (Elasticsearch elasticsearch = Elasticsearch.at(ElasticsearchSettings.from(settings))) {
      IndexCalls calls = new IndexCalls(elasticsearch, index.alias());
      return new Status(
          now,
          TopicStatus.of(kafka, now),
          IndexStatus.of(calls, index.alias()),
          LedgerSums.of(new LedgerReader(kafka, PATIENCE, clock), now.minus(DAY)),
          RegionAge.of(calls, index.alias()),
          SilentSite.of(calls, index.alias(), now),
          RatioJump.of(calls, index.of(IndexKind.OPS).alias(), now));
    }
  }
}
