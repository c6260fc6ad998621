package dev.countywire.ingest.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One JSON object a line; lines without any character but white space are none.
final class LineReader implements ItemReader {
  private final ByteFeed feed;
  private final Intake intake;
  private final Place place;
  private final Spool line = new Spool(Item.LARGEST);
  private long number;

  LineReader(ByteFeed feed, Intake intake, Place place) {
    this.feed = feed;
    this.intake = intake;
    this.place = place;
  }

  @Override
  public @Nullable Item next() throws IOException {
    long begin = feed.offset();
    while (feed.readLine(line)) {
      number++;
      boolean blank = line.isBlank();
      Original original = line.take();
      if (!blank) {
        return intake.json(original, place.at(Position.Unit.LINE, number, begin));
      }
      begin = feed.offset();
    }
    return null;
  }
}
