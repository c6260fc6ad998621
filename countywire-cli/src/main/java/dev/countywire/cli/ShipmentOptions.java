package dev.countywire.cli;

import dev.countywire.ingest.checkpoint.CheckpointFile;
import dev.countywire.ingest.checkpoint.Journey;
import dev.countywire.ingest.checkpoint.Logbook;
import dev.countywire.ingest.publish.Publisher;
import dev.countywire.ingest.publish.Shipment;
import dev.countywire.ingest.source.Source;
import dev.countywire.model.ArticleId;
import dev.countywire.model.ChinaTime;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How much of a source is published, how fast, and where a run begins.
final class ShipmentOptions {
  private static final Path FOLDER = Path.of(".countywire");

  @Option(
      names = "--resume",
      description =
          "go on where the last run of this input ended, killed or not; needs its checkpoint")
  private boolean resume;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description =
          "where the checkpoint lies; without it, in the folder .countywire under the input's name")
  private @Nullable Path checkpoint;

  @Option(names = "--limit", paramLabel = "N", description = "publish at most N items")
  private long limit = Shipment.UNLIMITED;

  @Option(names = "--rate", paramLabel = "N", description = "publish at most N items a second")
  private double rate;

  /// The shipment of a source, with a logbook unless nothing is sent.
  ///
  /// @throws dev.countywire.ingest.checkpoint.CheckpointRefused if the run cannot be resumed
  Shipment shipment(
      Source source, Publisher publisher, String topic, Context context, CountDownLatch stop) {
    Logbook logbook =
        publisher.cluster().isEmpty() ? null : logbook(source, publisher, topic, context);
    return new Shipment(source, publisher, kept(logbook, context), limit, rate, stop);
  }

  /// A run that nobody asked to resume is not stopped by a folder that cannot be written.
  private @Nullable Logbook kept(@Nullable Logbook logbook, Context context) {
    try {
      if (logbook != null) {
        logbook.save();
      }
      return logbook;
    } catch (UncheckedIOException cause) {
      if (resume || checkpoint != null) {
        throw cause;
      }
      context
          .err()
          .println("no checkpoint is kept, so the run cannot be resumed: " + cause.getMessage());
      return null;
    }
  }

  private Logbook logbook(Source source, Publisher publisher, String topic, Context context) {
    CheckpointFile file = new CheckpointFile(checkpoint == null ? standard(source) : checkpoint);
    Journey journey = Journey.of(source, publisher.cluster(), topic);
    var now = ChinaTime.at(context.clock().instant());
    if (!resume) {
      return Logbook.fresh(file, journey, now);
    }
    Logbook logbook = Logbook.resumed(file, journey, now);
    context.err().println(TerminalText.line(sentence(file, logbook)));
    return logbook;
  }

  private static String sentence(CheckpointFile file, Logbook logbook) {
    return logbook.before().isEmpty()
        ? "there is no checkpoint " + file.path() + " yet: publishing from the beginning"
        : "going on behind " + logbook.before();
  }

  private static Path standard(Source source) {
    String label = source.label();
    String name = label.substring(label.lastIndexOf('/') + 1).replaceAll("[^\\w.-]", "_");
    return FOLDER.resolve(name + "-" + ArticleId.digest(label).substring(0, 8) + ".checkpoint");
  }
}
