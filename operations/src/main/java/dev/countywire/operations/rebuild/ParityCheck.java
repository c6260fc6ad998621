package dev.countywire.operations.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.GroupProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Compares two indices that are being fed.
///
/// What differs may only be on its way: suspects are looked at again, each time after both feeders
/// have dealt with all that was on the topic, and only what stays different counts.
///
/// @param site where they are
/// @param state which they are
/// @param feeders of both
record ParityCheck(RebuildSite site, RebuildState state, Feeders feeders) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ROUNDS = 5;
  private static final int PAGE = 500;
  // more of them say nothing new
  private static final int SUSPECTS = 10_000;
  private static final int SHOWN = 20;

  /// Compares all documents, or some.
  ///
  /// @param sample how many, or `null` for all
  /// @param progress gets the number of ids compared
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  Parity run(@Nullable Integer sample, LongConsumer progress) {
    String behind = feeders.await(PATIENCE);
    if (behind != null) {
      return new Parity(count(state.liveIndex()), count(state.freshIndex()), 0, List.of(), behind);
    }
    site.refresh(state.liveIndex());
    site.refresh(state.freshIndex());
    Tally tally = new Tally();
    if (sample == null) {
      all(tally, progress);
    } else {
      some(tally, sample, progress);
    }
    List<String> differences = settle(tally.suspects);
    String counts = sample == null ? null : counts(tally);
    if (counts != null) {
      differences.addFirst(counts);
    }
    return new Parity(tally.live, tally.fresh, tally.compared, differences, null);
  }

  private static final class Tally {
    private final SortedSet<String> suspects = new TreeSet<>();
    private long live;
    private long fresh;
    private long compared;

    void suspect(String id) {
      if (suspects.size() < SUSPECTS) {
        suspects.add(id);
      }
    }
  }

  // both come in the order of their ids
  private void all(Tally tally, LongConsumer progress) {
    try (IdVersions live = IdVersions.open(site, state.liveIndex());
        IdVersions fresh = IdVersions.open(site, state.freshIndex())) {
      IdVersion left = live.next();
      IdVersion right = fresh.next();
      while (left != null || right != null) {
        int order = order(left, right);
        if (order != 0 || !Objects.equals(left, right)) {
          tally.suspect(Objects.requireNonNull(order <= 0 ? left : right).id());
        }
        if (order <= 0) {
          tally.live++;
          left = live.next();
        }
        if (order >= 0) {
          tally.fresh++;
          right = fresh.next();
        }
        progress.accept(++tally.compared);
      }
    }
  }

  private static int order(@Nullable IdVersion left, @Nullable IdVersion right) {
    if (left == null) {
      return 1;
    }
    return right == null ? -1 : left.id().compareTo(right.id());
  }

  private void some(Tally tally, int sample, LongConsumer progress) {
    ObjectNode body = JSON.createObjectNode().put("size", Math.min(sample, SUSPECTS / 2));
    body.put("_source", false);
    body.putObject("query").putObject("function_score").putObject("random_score");
    for (String index : List.of(state.liveIndex(), state.freshIndex())) {
      JsonNode hits = site.call("POST", "/" + index + "/_search", body.toString()).at("/hits/hits");
      hits.forEach(hit -> tally.suspect(hit.path("_id").asText()));
    }
    tally.compared = tally.suspects.size();
    progress.accept(tally.compared);
  }

  // a record may change a count by one, so what came in meanwhile bounds the difference
  private @Nullable String counts(Tally tally) {
    try (GroupProgress topic = GroupProgress.open(site.kafka(), site.topic())) {
      long before = sum(topic.ends());
      site.refresh(state.liveIndex());
      tally.live = count(state.liveIndex());
      site.refresh(state.freshIndex());
      tally.fresh = count(state.freshIndex());
      feeders.await(PATIENCE);
      return Math.abs(tally.live - tally.fresh) <= sum(topic.ends()) - before
          ? null
          : "%s holds %d documents, %s %d"
              .formatted(state.liveIndex(), tally.live, state.freshIndex(), tally.fresh);
    }
  }

  private static <T> long sum(Map<T, Long> ends) {
    return ends.values().stream().mapToLong(Long::longValue).sum();
  }

  private List<String> settle(SortedSet<String> suspects) {
    List<String> differences = new ArrayList<>();
    List<String> open = List.copyOf(suspects);
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      feeders.await(PATIENCE);
      differences.clear();
      open = different(open, differences);
    }
    List<String> shown =
        new ArrayList<>(differences.subList(0, Math.min(SHOWN, differences.size())));
    if (shown.size() < differences.size()) {
      shown.add("and %d more".formatted(differences.size() - shown.size()));
    }
    return shown;
  }

  private List<String> different(List<String> ids, List<String> sentences) {
    List<String> different = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += PAGE) {
      List<String> some = ids.subList(i, Math.min(ids.size(), i + PAGE));
      Map<String, Long> live = versions(state.liveIndex(), some);
      Map<String, Long> fresh = versions(state.freshIndex(), some);
      for (String id : some) {
        if (!Objects.equals(live.get(id), fresh.get(id))) {
          different.add(id);
          sentences.add(
              "%s: %s, %s"
                  .formatted(
                      id,
                      sentence(state.liveIndex(), live.get(id)),
                      sentence(state.freshIndex(), fresh.get(id))));
        }
      }
    }
    return different;
  }

  private static String sentence(String index, @Nullable Long version) {
    return version == null ? index + " lacks it" : index + " has version " + version;
  }

  private Map<String, Long> versions(String index, List<String> ids) {
    ObjectNode body = JSON.createObjectNode();
    ids.forEach(body.putArray("ids")::add);
    Map<String, Long> versions = new HashMap<>();
    String path = "/" + index + "/_mget?_source=false";
    for (JsonNode each : site.call("POST", path, body.toString()).path("docs")) {
      if (each.path("found").asBoolean()) {
        versions.put(each.path("_id").asText(), each.path("_version").asLong());
      }
    }
    return versions;
  }

  private long count(String index) {
    return site.call("GET", "/" + index + "/_count", null).path("count").asLong();
  }
}
