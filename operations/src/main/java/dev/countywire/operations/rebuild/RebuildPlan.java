package dev.countywire.operations.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.operations.TopicScan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// What a rebuild would do and take.
///
/// @param live index that is fed now
/// @param documents that it holds
/// @param bytes that its primaries take
/// @param records of articles on the topic
/// @param recordBytes of their values
/// @param next name of the index that would be made, or is being filled
/// @param shards of it
/// @param replicas of it
/// @param free bytes on the disks of Elasticsearch's nodes, or -1
/// @param expected how long filling takes at most, by what Elasticsearch took for each article so
///   far, or `null`
/// @param lost how many indexed articles are not on the topic any more
/// @param lostIds the first of them
public record RebuildPlan(
    String live,
    long documents,
    long bytes,
    long records,
    long recordBytes,
    String next,
    int shards,
    int replicas,
    long free,
    @Nullable Duration expected,
    long lost,
    List<String> lostIds) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SHOWN = 20;

  /// Copies the list.
  public RebuildPlan {
    lostIds = List.copyOf(lostIds);
  }

  /// Whether a rebuild would lose nothing.
  public boolean isSafe() {
    return lost == 0;
  }

  /// Reads the whole topic and asks for every id of the index.
  ///
  /// @param notices gets sentences about waiting
  /// @param progress gets the number of records read
  static RebuildPlan of(RebuildSite site, Consumer<String> notices, LongConsumer progress) {
    RebuildState state = site.state();
    String live = state.liveIndex();
    long[] counts = new long[2];
    IdSet ids = new IdSet();
    new TopicScan(site.kafka(), site.topic())
        .run(
            PATIENCE,
            notices,
            each -> {
              if (each.value() != null && each.key() != null) {
                ids.add(each.key());
                counts[1] += each.value().length;
                progress.accept(++counts[0]);
              }
            });
    List<String> lost = new ArrayList<>();
    long missing = missing(site, live, ids, lost);
    JsonNode primaries = site.call("GET", "/" + live + "/_stats", null).at("/_all/primaries");
    return new RebuildPlan(
        live,
        primaries.at("/docs/count").asLong(),
        primaries.at("/store/size_in_bytes").asLong(),
        counts[0],
        counts[1],
        state.fresh() == null ? site.next().name() : state.fresh(),
        site.names().shards(),
        site.names().replicas(),
        free(site),
        expected(primaries.path("indexing"), counts[0], site.sink().rate()),
        missing,
        lost);
  }

  private static long missing(RebuildSite site, String live, IdSet ids, List<String> some) {
    long missing = 0;
    try (IdVersions index = IdVersions.open(site, live)) {
      for (IdVersion each = index.next(); each != null; each = index.next()) {
        if (!ids.contains(each.id().getBytes(UTF_8))) {
          missing++;
          if (some.size() < SHOWN) {
            some.add(each.id());
          }
        }
      }
    }
    return missing;
  }

  private static @Nullable Duration expected(JsonNode indexing, long records, int rate) {
    long done = indexing.path("index_total").asLong();
    double millis =
        done == 0 ? 0 : records * indexing.path("index_time_in_millis").asDouble() / done;
    double paced = rate == 0 ? 0 : records * 1000.0 / rate;
    double most = Math.max(millis, paced);
    return most == 0 ? null : Duration.ofMillis((long) most);
  }

  private static long free(RebuildSite site) {
    long free = 0;
    JsonNode nodes = site.call("GET", "/_nodes/stats/fs", null).path("nodes");
    for (JsonNode node : nodes) {
      free += node.at("/fs/total/available_in_bytes").asLong();
    }
    return nodes.isEmpty() ? -1 : free;
  }
}
