package dev.countywire.cli;

import dev.countywire.model.ChinaTime;
import dev.countywire.operations.status.IndexStatus;
import dev.countywire.operations.status.Status;
import dev.countywire.operations.status.TopicStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How all of it is, in lines for a person.
final class StatusTable {
  private StatusTable() {}

  static List<String> of(Status status) {
    List<String> lines = new ArrayList<>();
    lines.add("topics, " + time(status.at()));
    status.topics().forEach(topic -> topic(lines, topic, status.at()));
    lines.add("indices");
    status.indices().forEach(index -> lines.add(index(index)));
    lines.add("ledger since " + time(status.ledger().from()));
    status
        .ledger()
        .services()
        .forEach((service, counts) ->
            lines.add(
                "  %s: %s"
                    .formatted(
                        service,
                        counts.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .collect(Collectors.joining(", ")))));
    lines.add("newest article of each province, of how many");
    status
        .regions()
        .forEach(region ->
            lines.add(
                // the name comes last: its characters are two columns wide
                "  %8s ago, of %7d  %s"
                    .formatted(
                        age(region.newest(), status.at()),
                        region.articles(),
                        TerminalText.line(region.name()))));
    sites(lines, status);
    return lines;
  }

  private static void topic(List<String> lines, TopicStatus topic, Instant now) {
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-20s %9d offsets, %s, %.1f/s",
            topic.topic(),
            topic.offsets(),
            ByteCount.of(topic.bytes()),
            topic.perSecond()));
    topic
        .groups()
        .forEach((group, lag) ->
            lines.add("    %s: %s".formatted(group, RebuildTable.behind(lag, now))));
  }

  private static String index(IndexStatus index) {
    return "  %-24s %-6s %9d documents, %s%s"
        .formatted(
            index.index(),
            index.health(),
            index.documents(),
            ByteCount.of(index.bytes()),
            index.aliases().isEmpty() ? "" : ", " + String.join(", ", index.aliases()));
  }

  private static void sites(List<String> lines, Status status) {
    if (status.silent().isEmpty()) {
      lines.add("no site is silent for longer than it is used to");
    }
    status
        .silent()
        .forEach(site ->
            lines.add(
                "silent: %s, nothing for %s, its pauses are up to %s"
                    .formatted(
                        TerminalText.line(site.site()),
                        age(site.last(), status.at()),
                        RebuildTable.span(site.usual()))));
    status
        .jumps()
        .forEach(jump ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "layout: %s, %.0f %% of its pages are taken out, before it was %.0f %% (%d articles)",
                    TerminalText.line(jump.site()),
                    100 * jump.now(),
                    100 * jump.before(),
                    jump.articles())));
  }

  private static String time(Instant time) {
    return ChinaTime.format(ChinaTime.at(time.truncatedTo(ChronoUnit.SECONDS)));
  }

  private static String age(Instant time, Instant now) {
    return RebuildTable.span(Duration.between(time, now));
  }
}
