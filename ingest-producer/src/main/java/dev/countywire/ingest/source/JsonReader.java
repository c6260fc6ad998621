package dev.countywire.ingest.source;

import dev.countywire.model.RejectReason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Splits a JSON array, or values that follow each other, into its elements by counting brackets,
/// so that a broken element costs no more than itself.
final class JsonReader implements ItemReader {
  private final ByteFeed feed;
  private final Intake intake;
  private final Place place;
  private final Spool value = new Spool(Item.LARGEST);
  private long number;
  private boolean started;
  private boolean inArray;

  JsonReader(ByteFeed feed, Intake intake, Place place) {
    this.feed = feed;
    this.intake = intake;
    this.place = place;
  }

  @Override
  public @Nullable Item next() throws IOException {
    int first = skipSeparators();
    if (!started && first == '[') {
      feed.read();
      inArray = true;
      first = skipSeparators();
    }
    started = true;
    if (inArray && first == ']') {
      feed.read();
      inArray = false;
      first = skipSeparators();
    }
    return first < 0 ? end() : element();
  }

  private Item element() throws IOException {
    Position at = place.at(Position.Unit.RECORD, ++number, feed.offset());
    take();
    return intake.json(value.take(), at);
  }

  private @Nullable Item end() {
    if (!inArray) {
      return null;
    }
    inArray = false;
    return new Item.Refused(
        RejectReason.MALFORMED_JSON,
        "the array is not closed; the file seems to be cut off",
        Original.none(),
        place.at(Position.Unit.RECORD, number + 1, feed.offset()));
  }

  private int skipSeparators() throws IOException {
    int c = feed.peek();
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',') {
      feed.read();
      c = feed.peek();
    }
    return c;
  }

  /// Takes one value: to the bracket or quote that closes it, or to the next separator.
  private void take() throws IOException {
    int depth = 0;
    boolean quoted = false;
    int c;
    do {
      c = feed.read();
      value.append((byte) c);
      if (quoted && c == '\\' && feed.peek() >= 0) {
        value.append((byte) feed.read());
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= c == '}' || c == ']' ? 1 : 0;
      }
    } while (feed.peek() >= 0 && (quoted || depth > 0 || !ends(c)));
  }

  private boolean ends(int taken) throws IOException {
    return taken == '}' || taken == ']' || taken == '"' || ",[]{}\n".indexOf(feed.peek()) >= 0;
  }
}
