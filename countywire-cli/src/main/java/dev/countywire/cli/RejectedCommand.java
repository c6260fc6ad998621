package dev.countywire.cli;

import dev.countywire.operations.Pace;
import dev.countywire.operations.rejected.DeadLetterFilter;
import dev.countywire.operations.rejected.DeadLetters;
import dev.countywire.operations.rejected.LetterGroup;
import dev.countywire.operations.rejected.Redrive;
import dev.countywire.operations.rejected.Trial;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The dead letters: what there is, one in full, round again, set aside.
@Command(
    name = "rejected",
    description = {
      "Looks after the dead letters in articles.rejected.",
      "Lists them by stage, reason and source, shows one with its bytes, sends them back to where",
      "they came from, or sets them aside."
    },
    footer = {
      "  ./countywire rejected list",
      "  ./countywire rejected show 2:1041",
      "  ./countywire rejected redrive --reason enricher-failed --dry-run"
    })
final class RejectedCommand {
  private final Context context;

  RejectedCommand(Context context) {
    this.context = context;
  }

  @Command(
      description = "Lists dead letters by stage, reason and source, the largest group first.",
      footer = "  ./countywire rejected list --since 1d --state all")
  int list(
      @Mixin DeadLetterOptions options,
      @Option(names = "--json", description = "print one JSON array") boolean json)
      throws IOException, InterruptedException {
    return options.run(
        context,
        letters -> {
          List<LetterGroup> groups = LetterGroup.of(letters, options.filter(context));
          if (json) {
            context.out().println(DeadLetterJson.of(groups));
          } else {
            DeadLetterTable.of(groups).forEach(context.out()::println);
          }
          return ExitCode.OK;
        });
  }

  @Command(
      description = "Shows dead letters with headers and bytes; what is no text is shown as \\xNN.",
      footer = "  ./countywire rejected show 2:1041 --bytes 4000")
  int show(
      @Mixin DeadLetterOptions options,
      @Parameters(
              arity = "0..1",
              paramLabel = "PARTITION:OFFSET",
              description = "one letter, as `list` names it; without it, the first that match")
          @Nullable String address,
      @Option(names = "--limit", defaultValue = "5", description = "at most so many (5)") int limit,
      @Option(names = "--bytes", defaultValue = "1000", description = "of each value (1000)")
          int bytes)
      throws IOException, InterruptedException {
    return options.run(
        context,
        letters -> {
          AtomicInteger shown = new AtomicInteger();
          letters.forEach(
              address == null ? options.filter(context) : DeadLetterFilter.ALL,
              letter -> {
                boolean wanted = address == null || address.equals(letter.address());
                if (wanted && shown.getAndIncrement() < limit) {
                  DeadLetterTable.of(letter, bytes).forEach(context.out()::println);
                }
              });
          if (shown.get() == 0) {
            context.err().println("no such dead letter");
          }
          return shown.get() == 0 ? ExitCode.NOT_WELL : ExitCode.OK;
        });
  }

  @Command(
      description = {
        "Sends open dead letters back to the topic they came from; after three attempts they stay.",
        "--dry-run runs today's text chain over them instead and says how many would pass now."
      },
      footer = "  ./countywire rejected redrive --stage enrich --rate 100")
  int redrive(
      @Mixin DeadLetterOptions options,
      @Option(names = "--dry-run", description = "send nothing, say what would pass")
          boolean dryRun,
      @Option(names = "--rate", paramLabel = "N", description = "at most N letters a second")
          @Nullable Double rate,
      @Option(names = "--json", description = "print the closing counts as JSON") boolean json)
      throws IOException, InterruptedException {
    return options.run(
        context,
        letters -> {
          DeadLetterFilter filter = options.filter(context);
          LetterCounts counts =
              dryRun
                  ? LetterCounts.of(Trial.of(letters, filter, StandardEnricher.create()))
                  : LetterCounts.of("sent back", redrive(letters, filter, rate));
          close(counts, json);
          return ExitCode.OK;
        });
  }

  @Command(
      description = {
        "Sets dead letters aside: they are not listed as open any more, and not sent back.",
        "Nothing is deleted: `list --state parked` shows them."
      },
      footer = "  ./countywire rejected park --reason not-chinese --source m.example.cn")
  int park(
      @Mixin DeadLetterOptions options,
      @Option(names = "--json", description = "print the closing counts as JSON") boolean json)
      throws IOException, InterruptedException {
    return options.run(
        context,
        letters -> {
          Redrive redrive = new Redrive(letters, Pace.unlimited());
          close(LetterCounts.of("parked", redrive.park(options.filter(context), _ -> {})), json);
          return ExitCode.OK;
        });
  }

  private Redrive.Report redrive(
      DeadLetters letters, DeadLetterFilter filter, @Nullable Double rate) {
    try (Progress progress = Progress.of(context, "redrive", "letters", -1)) {
      return new Redrive(letters, Rate.of(rate)).run(filter, progress::at);
    }
  }

  private void close(LetterCounts counts, boolean json) {
    if (json) {
      context.out().println(counts.json());
    } else {
      counts.lines().forEach(context.out()::println);
    }
  }
}
