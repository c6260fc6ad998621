package dev.countywire.cli;

import dev.countywire.ingest.publish.PublishCounts;
import dev.countywire.ingest.publish.Publisher;
import dev.countywire.ingest.source.Item;
import dev.countywire.ingest.source.Items;
import dev.countywire.ingest.source.Source;
import java.io.PrintStream;
import java.util.function.Consumer;

/// Hands everything of a source to a publisher and names what was refused.
record Publication(Source source, Publisher publisher, PrintStream err) {
  static Publication of(Source source, Publisher publisher, PrintStream err) {
    return new Publication(source, publisher, err);
  }

  /// Reads to the end and waits until all is confirmed.
  ///
  /// @param passed is told of every item when it is handed over
  PublishCounts run(Consumer<Item> passed) {
    try (Items items = source.open()) {
      for (Item item = items.next(); item != null; item = items.next()) {
        if (item instanceof Item.Refused refused) {
          err.println(TerminalText.line(refused.sentence()));
        }
        publisher.publish(item);
        passed.accept(item);
      }
    }
    return publisher.finish();
  }
}
