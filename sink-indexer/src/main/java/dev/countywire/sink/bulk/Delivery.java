package dev.countywire.sink.bulk;

import dev.countywire.sink.http.Elasticsearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Brings a batch into the index: sends, reads, and sends again what has to be, for as long as it
/// takes.
final class Delivery {
  private static final String QUERY =
      "/_bulk?require_alias=true&filter_path=took,errors,items.*.status,items.*.error.type,items.*.error.reason";

  private final Elasticsearch elasticsearch;
  private final String alias;
  private final Backoff backoff;
  private final RefusalStreak streak = new RefusalStreak();
  private final BulkListener listener;

  Delivery(Elasticsearch elasticsearch, String alias, Backoff backoff, BulkListener listener) {
    this.elasticsearch = elasticsearch;
    this.alias = alias;
    this.backoff = backoff;
    this.listener = listener;
  }

  /// Returns once every item is settled.
  ///
  /// @throws IndexingStopped if nothing more can be written
  void deliver(List<BulkItem> items) throws InterruptedException {
    List<BulkItem> open = items;
    for (int attempt = 1; !open.isEmpty(); attempt++) {
      if (attempt > 1) {
        backoff.sleep(attempt - 1);
      }
      open = attempt(open);
    }
  }

  private List<BulkItem> attempt(List<BulkItem> items) throws InterruptedException {
    return switch (exchange(items)) {
      case BulkAnswer.Items answer -> settle(items, answer.items());
      case BulkAnswer.Nothing nothing -> again(items, nothing.why());
      case BulkAnswer.TooMuch refused -> divide(items, refused.why());
      case BulkAnswer.Denied denied -> throw stopped(denied.why());
    };
  }

  private BulkAnswer exchange(List<BulkItem> items) {
    try {
      return BulkAnswer.of(
          elasticsearch.bulk("/" + alias + QUERY, BulkBody.of(items)), items.size());
    } catch (IOException unreachable) {
      return new BulkAnswer.Nothing(
          "Elasticsearch does not answer: "
              + Objects.requireNonNullElse(unreachable.getMessage(), "connection lost"));
    }
  }

  private List<BulkItem> settle(List<BulkItem> items, List<ItemAnswer> answers) {
    List<Verdict> verdicts = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      verdicts.add(answers.get(i).verdict(items.get(i).value() == null));
    }
    streak.watch(verdicts);
    List<BulkItem> open = new ArrayList<>();
    String why = "";
    for (int i = 0; i < items.size(); i++) {
      switch (verdicts.get(i)) {
        case Verdict.Settled settled -> items.get(i).settle(settled.outcome());
        case Verdict.Refused refused -> items.get(i).settle(refused.outcome());
        case Verdict.Stop stop -> throw stopped(stop.why());
        case Verdict.Again later -> {
          open.add(items.get(i));
          why = later.why();
        }
      }
    }
    return open.isEmpty() ? open : again(open, "Elasticsearch is busy: " + why);
  }

  private List<BulkItem> again(List<BulkItem> items, String why) {
    listener.retrying(items.size(), why);
    return items;
  }

  // the halves may pass; what stands alone is itself what is refused
  private List<BulkItem> divide(List<BulkItem> items, ItemAnswer why) throws InterruptedException {
    if (items.size() == 1) {
      return settle(items, List.of(why));
    }
    int middle = items.size() / 2;
    deliver(items.subList(0, middle));
    deliver(items.subList(middle, items.size()));
    return List.of();
  }

  private IndexingStopped stopped(String why) {
    return new IndexingStopped(
        "nothing can be written to %s: %s; see that the alias exists (`countywire index init`) and the credentials may write"
            .formatted(alias, why));
  }
}
