package dev.countywire.ingest.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A file that is one item.
final class WholeFile implements ItemReader {
  /// What the bytes of the file are.
  interface Kind {
    Item item(Original original, Position at);
  }

  private final ByteFeed feed;
  private final Kind kind;
  private final Place place;
  private boolean done;

  WholeFile(ByteFeed feed, Kind kind, Place place) {
    this.feed = feed;
    this.kind = kind;
    this.place = place;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    Spool all = new Spool(Item.LARGEST);
    feed.readAll(all);
    return kind.item(all.take(), place.at(Position.Unit.FILE, 0, 0));
  }
}
