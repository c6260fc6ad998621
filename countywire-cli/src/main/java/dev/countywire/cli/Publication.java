package dev.countywire.cli;

import dev.countywire.ingest.publish.PublishCounts;
import dev.countywire.ingest.publish.Publisher;
import dev.countywire.ingest.publish.Shipment;
import dev.countywire.ingest.source.Item;
import dev.countywire.ingest.source.Source;
import java.io.PrintStream;
import java.util.function.Consumer;

/// Sends a shipment and names what was refused.
record Publication(Shipment shipment, PrintStream err) {
  static Publication of(Source source, Publisher publisher, PrintStream err) {
    return new Publication(Shipment.of(source, publisher), err);
  }

  /// Reads to the end and waits until all is confirmed.
  ///
  /// @param passed is told of every item when it is handed over
  PublishCounts run(Consumer<Item> passed) {
    return shipment.run(item -> {
      if (item instanceof Item.Refused refused) {
        err.println(TerminalText.line(refused.sentence()));
      }
      passed.accept(item);
    });
  }
}
