package dev.countywire.ingest.source;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.RejectReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/// Pages of a web archive: `conversion` records (WET) are text already, `response` and `resource`
/// records are pages. What is none (requests, metadata, pictures, errors, redirects) is passed
/// over.
final class WarcPages implements ItemReader {
  private final WarcReader reader;
  private final PageIntake pages;
  private final Place place;
  private long number;

  WarcPages(InputStream in, Intake intake, Place place) throws IOException {
    this.reader = new WarcReader(in);
    this.reader.setLenient(true);
    this.pages = new PageIntake(intake);
    this.place = place;
  }

  @Override
  public @Nullable Item next() throws IOException {
    for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
      Position at = place.at(Position.Unit.RECORD, ++number, reader.position());
      Item item =
          switch (record.get()) {
            case WarcConversion text -> page(text, at);
            case WarcResponse response -> response(response, at);
            case WarcResource page -> page(page, at);
            // the kinds of record are open by standard
            default -> null;
          };
      if (item != null) {
        return item;
      }
    }
    return null;
  }

  private @Nullable Item page(WarcTargetRecord record, Position at) throws IOException {
    String type = record.headers().first("Content-Type").orElse("text/plain");
    if (!isPage(type)) {
      return null;
    }
    Original original = taken(record.body().stream());
    return original.complete()
        ? pages.page(
            new FoundPage(original.bytes(), type, record.target(), captured(record)), original, at)
        : Intake.tooLarge(original, at);
  }

  private @Nullable Item response(WarcResponse record, Position at) throws IOException {
    if (!record.headers().first("Content-Type").orElse("").contains("application/http")) {
      return null;
    }
    Original original = taken(record.body().stream());
    if (!original.complete()) {
      return Intake.tooLarge(original, at);
    }
    try {
      return answer(record, original, at);
    } catch (IOException broken) {
      String detail = "its HTTP answer cannot be read: " + OpenFile.cause(broken);
      return Intake.refused(RejectReason.UNREADABLE, detail, original, at);
    }
  }

  private @Nullable Item answer(WarcResponse record, Original original, Position at)
      throws IOException {
    HttpResponse http =
        HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(original.bytes())));
    String type = http.headers().first("Content-Type").orElse("text/html");
    if (http.status() != 200 || !isPage(type)) {
      return null;
    }
    InputStream unpacked =
        new ExpansionLimit(http.bodyDecoded().stream(), () -> original.bytes().length);
    Original body = taken(unpacked);
    return body.complete()
        ? pages.page(
            new FoundPage(body.bytes(), type, record.target(), captured(record)), original, at)
        : Intake.tooLarge(body, at);
  }

  private static Original taken(InputStream in) throws IOException {
    Spool spool = new Spool(Item.LARGEST);
    byte[] buffer = new byte[16 * 1024];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      spool.append(buffer, 0, count);
    }
    return spool.take();
  }

  private static boolean isPage(String contentType) {
    String type = contentType.strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/html")
        || type.startsWith("text/plain")
        || type.startsWith("application/xhtml");
  }

  private static @Nullable OffsetDateTime captured(WarcRecord record) {
    try {
      return ChinaTime.at(record.date());
    } catch (DateTimeException | NoSuchElementException _) {
      return null;
    }
  }
}
