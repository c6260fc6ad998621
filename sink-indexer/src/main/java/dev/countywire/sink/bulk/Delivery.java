package dev.countywire.sink.bulk;

import dev.countywire.sink.http.Elasticsearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Brings a batch into the index: sends, reads, and sends again what has to be, for as long as it
/// takes.
final class Delivery {
  private static final String QUERY =
      "/_bulk?require_alias=true&filter_path=took,errors,items.*.status,items.*.error.type,items.*.error.reason";

  private final Elasticsearch elasticsearch;
  private final String alias;
  private final Backoff backoff;
  private final RefusalStreak streak = new RefusalStreak();
  private final Troubles troubles = new Troubles();
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
  void deliver(List<BulkItem> items, Pace pace) throws InterruptedException {
    List<BulkItem> open = items;
    for (int attempt = 1; !open.isEmpty(); attempt++) {
      if (attempt > 1) {
        backoff.sleep(attempt - 1);
      }
      open = attempt(open, attempt, pace);
    }
    troubles.over();
  }

  /// Why nothing gets through at the moment, or `null`.
  @Nullable String trouble() {
    return troubles.current();
  }

  private List<BulkItem> attempt(List<BulkItem> items, int attempt, Pace pace)
      throws InterruptedException {
    BulkBody body = BulkBody.of(items);
    long sent = System.nanoTime();
    Settlement settlement =
        switch (exchange(body, items.size())) {
          case BulkAnswer.Items answer -> settle(items, answer.items());
          case BulkAnswer.Nothing nothing -> new Settlement(items, nothing.why(), false);
          case BulkAnswer.TooMuch refused -> divide(items, refused.why(), body.length(), pace);
          case BulkAnswer.Denied denied -> throw stopped(denied.why());
        };
    if (settlement.whole()) {
      pace.answered(body.length(), sent);
    } else if (!settlement.open().isEmpty()) {
      pace.refused(sent);
      troubles.failed(attempt, settlement.why());
      listener.retrying(settlement.open().size(), settlement.why());
    }
    return settlement.open();
  }

  private BulkAnswer exchange(BulkBody body, int count) {
    long sent = System.nanoTime();
    try {
      return BulkAnswer.of(elasticsearch.bulk("/" + alias + QUERY, body), count);
    } catch (IOException unreachable) {
      return new BulkAnswer.Nothing(
          "Elasticsearch does not answer: "
              + Objects.requireNonNullElse(unreachable.getMessage(), "connection lost"));
    } finally {
      listener.exchanged(body.length(), System.nanoTime() - sent);
    }
  }

  private Settlement settle(List<BulkItem> items, List<ItemAnswer> answers) {
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
          why = "Elasticsearch is busy: " + later.why();
        }
      }
    }
    return new Settlement(open, why, open.isEmpty());
  }

  // the halves may pass; what stands alone is itself what is refused
  private Settlement divide(List<BulkItem> items, ItemAnswer why, long bytes, Pace pace)
      throws InterruptedException {
    if (items.size() == 1) {
      return settle(items, List.of(why));
    }
    if (why.status() == 413) {
      pace.tooLarge(bytes);
    }
    int middle = items.size() / 2;
    deliver(items.subList(0, middle), pace);
    deliver(items.subList(middle, items.size()), pace);
    return new Settlement(List.of(), "", false);
  }

  private IndexingStopped stopped(String why) {
    return new IndexingStopped(
        "nothing can be written to %s: %s; see that the alias exists (`countywire index init`) and the credentials may write"
            .formatted(alias, why));
  }

  /// What is left of a request.
  ///
  /// @param open to be sent again
  /// @param why for a person
  /// @param whole whether one answer settled all of it
  private record Settlement(List<BulkItem> open, String why, boolean whole) {}
}
