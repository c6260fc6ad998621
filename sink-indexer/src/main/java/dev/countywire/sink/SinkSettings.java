package dev.countywire.sink;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.bulk.BulkSettings;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexSettings;
import java.time.Duration;

/// All that the sink can be told, apart from how to reach Kafka.
///
/// @param elasticsearch how to reach it
/// @param index what the index should be like
/// @param bulk alias that is written to, and bounds of the requests
/// @param group consumer group, whose offsets say how far the index is
/// @param commitInterval how often outcomes are committed
/// @param drain how long a stop, or the loss of a partition, waits for what is in flight
/// @param maxPending most records that may be read ahead of what is committed
/// @param figures whether ledger, dead letters and figures by site go to indices of their own
/// @param rate most records read a second; 0 without a limit
public record SinkSettings(
    ElasticsearchSettings elasticsearch,
    IndexSettings index,
    BulkSettings bulk,
    String group,
    Duration commitInterval,
    Duration drain,
    int maxPending,
    boolean figures,
    int rate) {
  /// Checks the group's name.
  ///
  /// @throws InvalidSetting if the ledger could not write it
  public SinkSettings {
    if (!group.matches("[A-Za-z0-9._-]{1,200}")) {
      throw new InvalidSetting("sink.group", group, "a name of letters, digits, . _ -");
    }
  }

  /// Reads `elasticsearch.*`, `index.alias`, `sink.bulk.bytes`, `sink.bulk.count`, `sink.linger`,
  /// `sink.in-flight`, `sink.group` (countywire-index), `sink.commit-interval` (1s), `sink.drain`
  /// (10s), `sink.max-pending` (100000), `sink.figures` (true), `sink.rate` (0).
  ///
  /// @throws InvalidSetting for what does not fit
  public static SinkSettings from(Settings settings) {
    IndexSettings index = IndexSettings.from(settings);
    return new SinkSettings(
        ElasticsearchSettings.from(settings),
        index,
        BulkSettings.from(settings).to(index.writeAlias()),
        settings.text("sink.group", "countywire-index"),
        settings.duration("sink.commit-interval", Duration.ofSeconds(1)),
        settings.duration("sink.drain", Duration.ofSeconds(10)),
        settings.integer("sink.max-pending", 100_000, 1000, 10_000_000),
        settings.flag("sink.figures", true),
        settings.integer("sink.rate", 0, 0, 1_000_000));
  }

  /// A second feeder beside this sink: the same records into another index, under a group of its
  /// own; the figures stay with this one.
  ///
  /// @param alias that it writes to
  /// @param own its consumer group
  public SinkSettings beside(String alias, String own) {
    return new SinkSettings(
        elasticsearch, index, bulk.to(alias), own, commitInterval, drain, maxPending, false, rate);
  }
}
