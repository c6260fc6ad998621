package dev.countywire.cli;

import dev.countywire.ingest.publish.PublishCounts;
import dev.countywire.model.RejectReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How many articles came through, and how many did not, by reason.
final class Outcomes {
  private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
  private long accepted;

  static Outcomes of(PublishCounts counts) {
    Outcomes outcomes = new Outcomes();
    outcomes.accepted = counts.articles();
    outcomes.rejected.putAll(counts.rejected());
    return outcomes;
  }

  void accepted() {
    accepted++;
  }

  void rejected(RejectReason reason) {
    rejected.merge(reason, 1L, Long::sum);
  }

  long rejectedCount() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Such as `enriched 14 articles, rejected 2 (empty-text 1, not-chinese 1)`.
  String sentence(String done) {
    String reasons = rejected.isEmpty() ? "" : " (" + joined("%s %d", ", ") + ")";
    return done + " " + accepted + " articles, rejected " + rejectedCount() + reasons;
  }

  /// The same as one JSON object.
  String json() {
    return "{\"accepted\":%d,\"rejected\":%d,\"reasons\":{%s}}"
        .formatted(accepted, rejectedCount(), joined("\"%s\":%d", ","));
  }

  private String joined(String form, String glue) {
    return rejected.entrySet().stream()
        .map(entry -> form.formatted(entry.getKey().code(), entry.getValue()))
        .collect(Collectors.joining(glue));
  }
}
