package dev.countywire.cli;

import dev.countywire.operations.GroupProgress.Lag;
import dev.countywire.operations.rebuild.Parity;
import dev.countywire.operations.rebuild.RebuildPlan;
import dev.countywire.operations.rebuild.RebuildProgress;
import dev.countywire.operations.rebuild.RebuildProgress.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a rebuild has to say, in lines for a person.
final class RebuildTable {
  private RebuildTable() {}

  static List<String> of(RebuildPlan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s holds %d articles, %s"
            .formatted(plan.live(), plan.documents(), ByteCount.of(plan.bytes())));
    lines.add(
        "articles.enriched holds %d records of articles, %s"
            .formatted(plan.records(), ByteCount.of(plan.recordBytes())));
    lines.add(
        "%s would have %d shards with %d replicas each%s"
            .formatted(
                plan.next(),
                plan.shards(),
                plan.replicas(),
                plan.free() < 0
                    ? ""
                    : ", %s are free on the disks".formatted(ByteCount.of(plan.free()))));
    Duration expected = plan.expected();
    lines.add(
        expected == null
            ? "how long it takes is unknown: Elasticsearch has indexed nothing since its start"
            : "filling takes up to %s, by what Elasticsearch took for each article so far"
                .formatted(span(expected)));
    if (plan.isSafe()) {
      lines.add("every indexed article is on the topic");
    } else {
      lines.add(
          "%d indexed articles are not on the topic any more, a rebuild would lose them: %s%s"
              .formatted(
                  plan.lost(),
                  TerminalText.line(String.join(", ", plan.lostIds())),
                  plan.lost() > plan.lostIds().size() ? ", …" : ""));
      lines.add(
          "bring them back by `countywire replay enrich` with a higher generation, or retract them");
    }
    return lines;
  }

  static List<String> of(RebuildProgress progress, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(
        switch (progress.stage()) {
          case NONE -> "there is no rebuild";
          case BESIDE -> "the new index is fed beside the old one; next: promote";
          case PROMOTED -> "readers see the new index, both are fed; next: finish, or rollback";
          case FINISHING -> "the rebuild is being finished: run finish again";
        });
    for (Side side : progress.sides()) {
      lines.add(
          "%-8s %s  %d articles, %s, fed by %s, %s"
              .formatted(
                  side.readers() ? "readers:" : "",
                  side.index(),
                  side.documents(),
                  ByteCount.of(side.bytes()),
                  side.group(),
                  behind(side.lag(), now)));
    }
    return lines;
  }

  static List<String> of(Parity parity) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d documents in the old index, %d in the new one, %d compared, %s"
            .formatted(
                parity.liveDocuments(),
                parity.freshDocuments(),
                parity.compared(),
                parity.holds() ? "no difference" : "not the same"));
    if (parity.behind() != null) {
      lines.add(parity.behind());
    }
    parity.differences().forEach(each -> lines.add(TerminalText.line(each)));
    return lines;
  }

  /// How far a group is behind, such as `12 records behind, 3 s`.
  static String behind(Lag lag, Instant now) {
    return lag.records() == 0
        ? "caught up"
        : "%s%d records behind, %s"
            .formatted(lag.exact() ? "" : "up to ", lag.records(), span(lag.age(now)));
  }

  /// Such as `3 s`, `12 min`, `5 h`, `9 d`.
  static String span(Duration time) {
    if (time.toMinutes() < 2) {
      return String.format(
          Locale.ROOT, time.toSeconds() < 10 ? "%.1f s" : "%.0f s", time.toMillis() / 1000.0);
    }
    if (time.toHours() < 2) {
      return time.toMinutes() + " min";
    }
    return time.toDays() < 2 ? time.toHours() + " h" : time.toDays() + " d";
  }
}
