package dev.countywire.cli;

import dev.countywire.operations.status.Status;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How all of it is.
@Command(
    name = "status",
    description = {
      "Shows topics, lag, indices, ledger, provinces and sites at a glance.",
      "Topics with size, rate and lag of each group, the ledger's sums of a day, how old the newest",
      "article of each province is, sites that went silent against their own cadence, and sites of",
      "whose pages another share is taken out than before."
    },
    footer = "  ./countywire status --watch 30s")
final class StatusCommand implements Callable<Integer> {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--json", description = "print one JSON object, on one line")
  private boolean json;

  @Option(
      names = "--watch",
      paramLabel = "SPAN",
      arity = "0..1",
      fallbackValue = "10s",
      description = "again and again, each 10s or SPAN, until Ctrl-C")
  private @Nullable String watch;

  StatusCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(context, this::run);
  }

  private int run(Settings settings) {
    Duration pace = pace();
    print(settings);
    if (pace == null) {
      return ExitCode.OK;
    }
    CountDownLatch stop = new CountDownLatch(1);
    try {
      context
          .service()
          .run(
              () -> {
                while (!stop.await(pace.toMillis(), TimeUnit.MILLISECONDS)) {
                  if (!json) {
                    context.out().println();
                  }
                  print(settings);
                }
                return ExitCode.OK;
              },
              stop::countDown);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  private @Nullable Duration pace() {
    if (watch == null) {
      return null;
    }
    Duration pace = new Settings(Map.of("--watch", watch)).duration("--watch", SHORTEST);
    if (pace.compareTo(SHORTEST) < 0) {
      throw new InvalidSetting("--watch", watch, "at least 1s");
    }
    return pace;
  }

  private void print(Settings settings) {
    Status status = Status.of(settings, context.clock());
    if (json) {
      context.out().println(StatusJson.of(status));
    } else {
      StatusTable.of(status).forEach(context.out()::println);
    }
    context.out().flush();
  }
}
