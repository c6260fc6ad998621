package dev.countywire.ingest.publish;

import dev.countywire.ingest.source.Item;
import java.time.OffsetDateTime;

/// Counts what would be published.
final class DryRun implements Publisher {
  private final Tally tally = new Tally();

  @Override
  public void publish(Outgoing outgoing, Runnable confirmed) {
    switch (outgoing.item()) {
      case Item.Article _ -> tally.article(outgoing.value().length);
      case Item.Refused refused -> tally.rejection(refused.reason());
    }
    confirmed.run();
  }

  @Override
  public void retract(String id, OffsetDateTime at) {
    // a retraction is not counted
  }

  @Override
  public String cluster() {
    return "";
  }

  @Override
  public PublishCounts counts() {
    return tally.counts();
  }

  @Override
  public PublishCounts finish() {
    return counts();
  }

  @Override
  public void close() {
    // holds nothing
  }
}
