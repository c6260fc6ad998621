package dev.countywire.operations.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.operations.GroupProgress;
import dev.countywire.operations.GroupProgress.Lag;
import java.util.ArrayList;
import java.util.List;

/// How far a rebuild is.
///
/// @param stage what has been done
/// @param sides the index of the live sink, and the new one
public record RebuildProgress(RebuildState.Stage stage, List<Side> sides) {
  /// One of the two indices.
  ///
  /// @param index its name
  /// @param readers whether readers see it
  /// @param group consumer group of its feeder
  /// @param documents that it holds
  /// @param bytes that its primaries take
  /// @param lag what its feeder has still to read
  public record Side(
      String index, boolean readers, String group, long documents, long bytes, Lag lag) {}

  /// Copies the list.
  public RebuildProgress {
    sides = List.copyOf(sides);
  }

  static RebuildProgress of(RebuildSite site) {
    RebuildState state = site.state();
    List<Side> sides = new ArrayList<>();
    try (GroupProgress topic = GroupProgress.open(site.kafka(), site.topic())) {
      String live = state.liveIndex();
      sides.add(side(site, state, live, site.sink().group(), topic));
      String fresh = state.fresh();
      if (fresh != null) {
        sides.add(side(site, state, fresh, site.group(fresh), topic));
      }
    }
    return new RebuildProgress(state.stage(), sides);
  }

  private static Side side(
      RebuildSite site, RebuildState state, String index, String group, GroupProgress topic) {
    JsonNode primaries =
        site.call("GET", "/" + index + "/_stats/docs,store", null).at("/_all/primaries");
    return new Side(
        index,
        index.equals(state.readers()),
        group,
        primaries.at("/docs/count").asLong(),
        primaries.at("/store/size_in_bytes").asLong(),
        topic.lag(group));
  }
}
