package dev.countywire.ingest.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A file that is one article's text.
final class TextReader implements ItemReader {
  private final ByteFeed feed;
  private final Intake intake;
  private final Place place;
  private boolean done;

  TextReader(ByteFeed feed, Intake intake, Place place) {
    this.feed = feed;
    this.intake = intake;
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
    return intake.text(all.take(), place.at(Position.Unit.FILE, 0, 0));
  }
}
