package dev.countywire.ingest.publish;

import dev.countywire.ingest.checkpoint.Logbook;
import dev.countywire.ingest.source.Item;
import dev.countywire.ingest.source.Items;
import dev.countywire.ingest.source.Mark;
import dev.countywire.ingest.source.Source;
import dev.countywire.ingest.source.Start;
import dev.countywire.runtime.KafkaUnavailable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings everything of a source to a publisher: one thread reads and encodes, another sends, and a
/// logbook follows what Kafka confirms.
///
/// @param source to read
/// @param publisher to send
/// @param logbook where it begins and what is confirmed; `null` keeps none
/// @param limit most items; [#UNLIMITED] for all
/// @param rate most items a second; 0 is no bound
/// @param stop ends the reading when it is counted down; what was read is still sent
public record Shipment(
    Source source,
    Publisher publisher,
    @Nullable Logbook logbook,
    long limit,
    double rate,
    CountDownLatch stop) {
  /// All items.
  public static final long UNLIMITED = Long.MAX_VALUE;

  private static final long LANE_BYTES = 8L * 1024 * 1024;
  private static final Duration SAVE_PACE = Duration.ofMillis(500);

  private record Load(Outgoing outgoing, Mark mark) {}

  /// Everything from the beginning, without a logbook.
  public static Shipment of(Source source, Publisher publisher) {
    return new Shipment(source, publisher, null, UNLIMITED, 0, new CountDownLatch(1));
  }

  /// Reads to the end and waits until all is confirmed. However it ends, the logbook is saved.
  ///
  /// @param passed is told of every item when it is handed over
  /// @throws KafkaUnavailable if Kafka is away for longer than the timeout
  public PublishCounts run(Consumer<Item> passed) {
    Lane<Load> lane = new Lane<>(LANE_BYTES);
    // opened here, so that a source that cannot be read fails before anything else
    Items items = source.open(logbook == null ? Start.BEGINNING : logbook.start());
    Thread reader = Thread.ofPlatform().name("read").daemon().start(() -> read(items, lane));
    CountDownLatch ended = new CountDownLatch(1);
    var _ = Thread.ofVirtual().name("checkpoint").start(() -> keep(ended, lane));
    try {
      send(lane, passed);
      return publisher.finish();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailable("stopped while publishing", stopped);
    } finally {
      lane.end(null);
      reader.interrupt();
      ended.countDown();
      if (logbook != null) {
        logbook.save();
      }
    }
  }

  private void read(Items items, Lane<Load> lane) {
    try (items) {
      boolean going = true;
      for (long left = limit; going && left > 0 && stop.getCount() > 0; left--) {
        Item item = items.next();
        going = item != null && hand(item, items.mark(), lane);
      }
      lane.end(null);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      lane.end(null);
    } catch (RuntimeException failed) {
      lane.end(failed);
    }
  }

  private static boolean hand(Item item, Mark mark, Lane<Load> lane) throws InterruptedException {
    Outgoing outgoing = Outgoing.of(item);
    return lane.put(new Load(outgoing, mark), outgoing.size());
  }

  private void send(Lane<Load> lane, Consumer<Item> passed) throws InterruptedException {
    Pace pace = new Pace(rate);
    for (var loads = lane.take(); !loads.isEmpty(); loads = lane.take()) {
      for (Load load : loads) {
        pace.await();
        publisher.publish(load.outgoing, begun(load.mark));
        passed.accept(load.outgoing.item());
      }
    }
  }

  private Runnable begun(Mark mark) {
    return logbook == null ? () -> {} : logbook.begin(mark);
  }

  // without a checkpoint to go on from, the run ends and says why
  private void keep(CountDownLatch ended, Lane<Load> lane) {
    try {
      while (logbook != null && !ended.await(SAVE_PACE.toMillis(), TimeUnit.MILLISECONDS)) {
        logbook.save();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (UncheckedIOException failed) {
      lane.end(failed);
    }
  }
}
