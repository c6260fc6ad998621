package dev.countywire.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.watch.LiveTopic;
import dev.countywire.operations.watch.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Shows the articles that a watch lets through, and hands them to a program.
final class WatchFeed implements LiveTopic.Visitor {
  private final Context context;
  private final Watch watch;
  private final long limit;
  private final boolean json;
  private final @Nullable ArticleProgram program;
  private long shown;

  /// Nothing is shown yet.
  ///
  /// @param limit how many articles are shown
  /// @param json as lines of JSON instead of text
  WatchFeed(
      Context context, Watch watch, long limit, boolean json, @Nullable ArticleProgram program) {
    this.context = context;
    this.watch = watch;
    this.limit = limit;
    this.json = json;
    this.program = program;
  }

  @Override
  public boolean visit(ConsumerRecord<byte[], byte[]> each) {
    byte @Nullable [] value = each.value();
    if (value == null) {
      return true; // retracted
    }
    ObjectNode article = WatchedArticle.read(value);
    if (article == null) {
      context
          .err()
          .printf(
              "%s, partition %d, offset %d holds no article%n",
              each.topic(), each.partition(), each.offset());
      return true;
    }
    watch.match(article).ifPresent(reasons -> show(new WatchedArticle(article, reasons)));
    return shown < limit;
  }

  private void show(WatchedArticle watched) {
    shown++;
    if (json) {
      context.out().println(watched.json());
    } else {
      new WatchText(context.out(), context.terminal()).write(watched);
    }
    if (program != null) {
      call(program, watched);
    }
  }

  private void call(ArticleProgram each, WatchedArticle watched) {
    try {
      String trouble = each.run(watched.json());
      if (trouble != null) {
        context
            .err()
            .println(
                TerminalText.line(trouble + ", article " + watched.article().path("id").asText()));
      }
    } catch (IOException unstarted) {
      throw new UncheckedIOException(unstarted);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
