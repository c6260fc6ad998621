package dev.countywire.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far a long task is: a bar on a terminal, a plain line every few seconds elsewhere.
sealed interface Progress extends AutoCloseable {
  /// Sets how much is done, in the task's unit.
  void at(long done);

  /// The same for bytes, with the articles that came of them.
  void at(long done, long articles);

  @Override
  void close();

  /// Begins a task.
  ///
  /// @param total how much there is to do; -1 where unknown
  static Progress of(Context context, String task, String unit, long total) {
    return context.draws()
        ? Bar.of(context.err(), task, unit, total)
        : new Lines(context.err(), task, unit, total, context.clock());
  }

  /// For a person.
  record Bar(ProgressBar bar) implements Progress {
    static Bar of(PrintStream err, String task, String unit, long total) {
      return new Bar(
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setUnit(" " + unit, 1)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUpdateIntervalMillis(200)
              .setConsumer(new ConsoleProgressBarConsumer(err))
              .showSpeed()
              .build());
    }

    @Override
    public void at(long done) {
      bar.stepTo(done);
    }

    @Override
    public void at(long done, long articles) {
      // the bar itself shows bytes, their pace and the time left
      double seconds = Math.max(1, bar.getElapsedAfterStart().toMillis()) / 1000.0;
      bar.setExtraMessage(
          String.format(Locale.ROOT, " %,d articles, %,.0f/s", articles, articles / seconds));
      bar.stepTo(done);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /// For a log.
  final class Lines implements Progress {
    private static final Duration PACE = Duration.ofSeconds(5);
    private final PrintStream err;
    private final String task;
    private final String unit;
    private final long total;
    private final InstantSource clock;
    private final Instant begun;
    private Instant next;
    private long done;
    private long printed = -1;
    private long articles = -1;
    private long first = -1;

    private Lines(PrintStream err, String task, String unit, long total, InstantSource clock) {
      this.err = err;
      this.task = task;
      this.unit = unit;
      this.total = total;
      this.clock = clock;
      this.begun = clock.instant();
      this.next = begun.plus(PACE);
    }

    @Override
    public synchronized void at(long now, long through) {
      articles = through;
      first = first < 0 ? now : first;
      at(now);
    }

    @Override
    public synchronized void at(long now) {
      done = now;
      if (done != printed && !clock.instant().isBefore(next)) {
        next = clock.instant().plus(PACE);
        print();
      }
    }

    @Override
    public synchronized void close() {
      if (done != printed) {
        print();
      }
    }

    private void print() {
      printed = done;
      double seconds =
          Math.max(0.001, Duration.between(begun, clock.instant()).toMillis() / 1000.0);
      if (articles >= 0) {
        printBytes(seconds);
        return;
      }
      // a task that follows a live flow comes to more than there was
      String of = total < done ? "" : " of " + total;
      err.printf(Locale.ROOT, "%s: %d%s %s, %.0f/s%n", task, done, of, unit, done / seconds);
    }

    private void printBytes(double seconds) {
      String of = total < 0 ? "" : " of " + ByteCount.of(total);
      // what a resumed run passes over costs next to nothing
      double pace = (done - first) / seconds;
      String left =
          total <= done || pace <= 0
              ? ""
              : String.format(Locale.ROOT, ", %.0f s left", (total - done) / pace);
      err.printf(
          Locale.ROOT,
          "%s: %s%s, %,d articles, %,.0f articles/s%s%n",
          task,
          ByteCount.of(done),
          of,
          articles,
          articles / seconds,
          left);
    }
  }
}
