package dev.countywire.ingest.source;

import dev.countywire.model.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One file that is being read: items until its end, or a refusal where it breaks off.
final class OpenFile implements Items {
  private final CountingStream packed;
  private final Format format;
  private final Intake intake;
  private final Place place;
  private @Nullable ItemReader reader;
  private long found;
  private boolean ended;

  /// @param before bytes read before this file, for progress
  OpenFile(InputStream in, Format format, Intake intake, String name, LongSupplier before) {
    this.packed = new CountingStream(in);
    this.format = format;
    this.intake = intake;
    this.place = new Place(name, () -> before.getAsLong() + packed.count());
  }

  @Override
  public @Nullable Item next() {
    if (ended) {
      return null;
    }
    try {
      Item item = reader().next();
      if (item == null && found == 0) {
        return last(RejectReason.EMPTY_TEXT, "there is no record in it");
      }
      found++;
      return item;
    } catch (IOException broken) {
      return last(
          RejectReason.UNREADABLE, "it breaks off behind item " + found + ": " + cause(broken));
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      packed.close();
    } catch (IOException _) {
      // nothing was written, so a file that will not close has lost nothing
    }
  }

  private ItemReader reader() throws IOException {
    if (reader == null) {
      ByteFeed feed = new ByteFeed(Unpacking.of(packed));
      if (format != Format.TEXT) {
        feed.skipMark();
      }
      reader = format.open(feed, intake, place);
    }
    return reader;
  }

  private Item last(RejectReason reason, String detail) {
    ended = true;
    return new Item.Refused(
        reason, detail, Original.none(), place.at(Position.Unit.FILE, 0, packed.count()));
  }

  static String cause(IOException broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message;
  }
}
