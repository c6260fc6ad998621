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
  private final FileState state;
  private final long skipped;
  private final Place place;
  private @Nullable ItemReader reader;
  private long found;
  private boolean ended;

  /// @param before bytes read before this file, for progress
  /// @param skipped items from the beginning that are known already
  OpenFile(
      InputStream in,
      Format format,
      Intake intake,
      FileState state,
      LongSupplier before,
      long skipped) {
    this.packed = new CountingStream(in);
    this.format = format;
    this.intake = intake;
    this.state = state;
    this.skipped = skipped;
    this.place = new Place(state.name(), () -> before.getAsLong() + packed.count());
  }

  @Override
  public @Nullable Item next() {
    Item item = read();
    while (item != null && found <= skipped) {
      item = read();
    }
    return item;
  }

  @Override
  public Mark mark() {
    return new Mark(state, found);
  }

  private @Nullable Item read() {
    if (ended) {
      return null;
    }
    try {
      Item item = reader().next();
      if (item == null && found == 0) {
        return last(RejectReason.EMPTY_TEXT, "there is no record in it");
      }
      ended = item == null;
      found += item == null ? 0 : 1;
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
      reader = format.isWrittenInLines() ? lines(feed) : format.open(feed, intake, place);
    }
    return reader;
  }

  private ItemReader lines(ByteFeed bytes) throws IOException {
    SourceCharset charset = TextDecoding.charsetOf(bytes.head());
    ByteFeed feed =
        charset != null && Transcoding.isFor(charset)
            ? new ByteFeed(new Transcoding(bytes.rest(), charset.charset()))
            : bytes;
    feed.skipMark();
    return format.open(feed, intake.in(charset), place);
  }

  private Item last(RejectReason reason, String detail) {
    ended = true;
    found++;
    return new Item.Refused(
        reason, detail, Original.none(), place.at(Position.Unit.FILE, 0, packed.count()));
  }

  static String cause(IOException broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message;
  }
}
