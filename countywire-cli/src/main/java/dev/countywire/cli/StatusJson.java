package dev.countywire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.status.IndexStatus;
import dev.countywire.operations.status.RatioJump;
import dev.countywire.operations.status.RegionAge;
import dev.countywire.operations.status.SilentSite;
import dev.countywire.operations.status.Status;
import dev.countywire.operations.status.TopicStatus;
import java.time.temporal.ChronoUnit;

/// How all of it is, for a program.
final class StatusJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StatusJson() {}

  static String of(Status status) {
    ObjectNode root =
        JSON.createObjectNode().put("at", status.at().truncatedTo(ChronoUnit.MILLIS).toString());
    topics(root.putArray("topics"), status);
    ArrayNode indices = root.putArray("indices");
    for (IndexStatus each : status.indices()) {
      ObjectNode index =
          indices
              .addObject()
              .put("index", each.index())
              .put("health", each.health())
              .put("documents", each.documents())
              .put("bytes", each.bytes());
      each.aliases().forEach(index.putArray("aliases")::add);
    }
    ObjectNode ledger = root.putObject("ledger").put("from", status.ledger().from().toString());
    status
        .ledger()
        .services()
        .forEach((service, counts) -> counts.forEach(ledger.putObject(service)::put));
    ArrayNode regions = root.putArray("regions");
    for (RegionAge each : status.regions()) {
      regions
          .addObject()
          .put("name", each.name())
          .put("articles", each.articles())
          .put("newest", each.newest().toString());
    }
    sites(root, status);
    return root.toString();
  }

  private static void topics(ArrayNode topics, Status status) {
    for (TopicStatus each : status.topics()) {
      ObjectNode topic =
          topics
              .addObject()
              .put("topic", each.topic())
              .put("offsets", each.offsets())
              .put("bytes", each.bytes())
              .put("per_second", each.perSecond());
      ObjectNode groups = topic.putObject("groups");
      each.groups()
          .forEach((group, lag) ->
              groups
                  .putObject(group)
                  .put("records", lag.records())
                  .put("exact", lag.exact())
                  .put("seconds", lag.age(status.at()).toMillis() / 1000.0));
    }
  }

  private static void sites(ObjectNode root, Status status) {
    ArrayNode silent = root.putArray("silent");
    for (SilentSite each : status.silent()) {
      silent
          .addObject()
          .put("site", each.site())
          .put("last", each.last().toString())
          .put("usual_seconds", each.usual().toSeconds());
    }
    ArrayNode jumps = root.putArray("removed_ratio_jumps");
    for (RatioJump each : status.jumps()) {
      jumps
          .addObject()
          .put("site", each.site())
          .put("before", each.before())
          .put("now", each.now())
          .put("articles", each.articles());
    }
  }
}
