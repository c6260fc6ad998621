package dev.countywire.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.countywire.model.RejectReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table with a row a record, quoted as RFC 4180 says; the first row names the fields. A row may
/// go over several lines within quotes. Empty cells are absent fields.
final class CsvReader implements ItemReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final ByteFeed feed;
  private final Intake intake;
  private final Place place;
  private final char separator;
  private final Spool row = new Spool(Item.LARGEST);
  private @Nullable List<String> names;
  private long number;
  private boolean ended;

  CsvReader(ByteFeed feed, Intake intake, Place place, char separator) {
    this.feed = feed;
    this.intake = intake;
    this.place = place;
    this.separator = separator;
  }

  @Override
  public @Nullable Item next() throws IOException {
    long begin = feed.offset();
    while (!ended && takeRow()) {
      Original original = row.take();
      if (names != null) {
        return item(names, original, place.at(Position.Unit.RECORD, ++number, begin));
      }
      Item refusal = readNames(original, place.at(Position.Unit.FILE, 0, begin));
      if (refusal != null) {
        ended = true;
        return refusal;
      }
      begin = feed.offset();
    }
    return null;
  }

  /// Takes the bytes of the next row that is not blank.
  private boolean takeRow() throws IOException {
    boolean quoted = false;
    boolean mayOpen = true;
    for (int c = feed.read(); c >= 0; c = feed.read()) {
      boolean quote = c == '"' && (quoted || mayOpen);
      // a quote opens at the start of a cell, and again directly behind one that closed
      mayOpen = quote ? quoted : c == separator;
      quoted ^= quote;
      if (c != '\n' || quoted) {
        row.append((byte) c);
      } else if (!row.isBlank()) {
        return true;
      } else {
        row.take();
        mayOpen = true;
      }
    }
    return !row.isBlank();
  }

  private @Nullable Item readNames(Original original, Position at) {
    DecodedText text = original.complete() ? intake.decoded(original.bytes()) : null;
    List<String> found = text == null ? List.of() : cells(text.text());
    String wanted = intake.fields().theirName("text");
    if (!found.contains(wanted) && !found.contains(intake.fields().theirName(FieldMap.HTML))) {
      return new Item.Refused(
          RejectReason.MISSING_FIELD,
          "the first row names no column " + wanted + "; map one, as text=NAME",
          original,
          at);
    }
    names = found;
    return null;
  }

  private Item item(List<String> columns, Original original, Position at) throws IOException {
    if (!original.complete()) {
      return intake.json(original, at);
    }
    DecodedText text = intake.decoded(original.bytes());
    if (text == null) {
      return Intake.undecodable(null, original, at);
    }
    List<String> cells = cells(text.text());
    if (cells.size() > columns.size()) {
      String detail =
          "the row has %d cells for %d columns; a quote or separator is astray"
              .formatted(cells.size(), columns.size());
      return new Item.Refused(RejectReason.WRONG_TYPE, detail, original, at);
    }
    return intake.json(json(columns, cells), text.charset(), original, at);
  }

  private List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean closed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && (quoted || closed || cell.isEmpty())) {
        // doubled within quotes, it is one of the text
        cell.append(closed ? "\"" : "");
        closed = quoted;
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        closed = false;
      } else {
        cell.append(c);
        closed = false;
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  private static byte[] json(List<String> columns, List<String> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          json.writeStringField(columns.get(i), cells.get(i));
        }
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }
}
