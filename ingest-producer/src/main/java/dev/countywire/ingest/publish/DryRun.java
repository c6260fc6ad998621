package dev.countywire.ingest.publish;

import dev.countywire.ingest.source.Item;

/// Counts what would be published.
final class DryRun implements Publisher {
  private final Tally tally = new Tally();

  @Override
  public void publish(Item item) {
    switch (item) {
      case Item.Article article -> tally.article(article.json().length);
      case Item.Refused refused -> tally.rejection(refused.reason());
    }
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
