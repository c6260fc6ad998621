package dev.countywire.cli;

import dev.countywire.operations.rebuild.Parity;
import dev.countywire.operations.rebuild.Rebuild;
import dev.countywire.operations.rebuild.RebuildFeed;
import dev.countywire.operations.rebuild.RebuildPlan;
import dev.countywire.operations.rebuild.RebuildProgress;
import dev.countywire.operations.rebuild.RebuildState;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.SinkReport;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A new index beside the live one.
@Command(
    name = "rebuild",
    description = {
      "Fills a new index beside the live one and puts it in its place.",
      "With today's mapping, analyzers and index.shards, from articles.enriched: `plan`, `run` (and",
      "leave it running), `promote`, `finish`. Until `finish` both indices are fed, and `rollback`",
      "loses nothing.",
      "Each step may be repeated after a kill."
    },
    footer = {
      "  ./countywire replay rebuild plan",
      "  ./countywire replay rebuild run --rate 500",
      "  ./countywire replay rebuild promote"
    })
final class RebuildCommand {
  private final Context context;

  RebuildCommand(Context context) {
    this.context = context;
  }

  @Command(
      description = {
        "Changes nothing: tells counts, bytes and expected time.",
        "Reads the whole topic, and ends with 1 if indexed articles are not on it any more: a rebuild",
        "would lose them."
      },
      footer = "  ./countywire replay rebuild plan --set index.shards=4")
  int plan(@Mixin SettingsOptions options) throws IOException, InterruptedException {
    return with(
        options,
        rebuild -> {
          RebuildPlan plan;
          try (Progress progress = Progress.of(context, "replay rebuild plan", "records", -1)) {
            plan = rebuild.plan(progress::at);
          }
          RebuildTable.of(plan).forEach(context.out()::println);
          return plan.isSafe() ? ExitCode.OK : ExitCode.NOT_WELL;
        });
  }

  @Command(
      description = {
        "Fills the new index and follows the live flow, until the rebuild is finished or Ctrl-C.",
        "Makes the index if there is none. Killed, it goes on where it was. The live sink is left",
        "alone."
      },
      footer = "  ./countywire replay rebuild run --rate 500")
  int run(
      @Mixin SettingsOptions options,
      @Option(names = "--rate", paramLabel = "N", description = "at most N records a second")
          @Nullable Integer rate)
      throws IOException, InterruptedException {
    return options.run(context, settings -> fill(rate == null ? settings : paced(settings, rate)));
  }

  @Command(
      description = "Says which index readers see, and how far both feeders are.",
      footer = "  ./countywire replay rebuild status")
  int status(@Mixin SettingsOptions options) throws IOException, InterruptedException {
    return with(
        options,
        rebuild -> {
          RebuildProgress progress = rebuild.progress();
          RebuildTable.of(progress, context.clock().instant()).forEach(context.out()::println);
          return ExitCode.OK;
        });
  }

  @Command(
      description = {
        "Compares ids and versions of both indices and leads readers to the new one, in one call.",
        "Ends with 1 and the differences if there are any."
      },
      footer = "  ./countywire replay rebuild promote --sample 5000")
  int promote(
      @Mixin SettingsOptions options,
      @Option(names = "--force", description = "do not compare, and do not insist on feeders")
          boolean force,
      @Option(
              names = "--sample",
              paramLabel = "N",
              description = "compare the counts and N documents of each index instead of all")
          @Nullable Integer sample)
      throws IOException, InterruptedException {
    return with(
        options,
        rebuild -> {
          Rebuild.Promotion promotion;
          try (Progress progress = Progress.of(context, "replay rebuild promote", "ids", -1)) {
            promotion =
                rebuild.promote(force, sample == null ? null : positive(sample), progress::at);
          }
          Parity parity = promotion.parity();
          if (parity != null) {
            RebuildTable.of(parity).forEach(context.out()::println);
          }
          say(promotion.done(), rebuild.state());
          return promotion.done() ? ExitCode.OK : ExitCode.NOT_WELL;
        });
  }

  @Command(
      description = "Leads readers back to the old index, which was fed all the time.",
      footer = "  ./countywire replay rebuild rollback")
  int rollback(
      @Mixin SettingsOptions options,
      @Option(names = "--force", description = "even if a feeder is behind") boolean force)
      throws IOException, InterruptedException {
    return with(
        options,
        rebuild -> {
          rebuild.rollback(force);
          say(true, rebuild.state());
          return ExitCode.OK;
        });
  }

  @Command(
      description = {
        "Has the live sink feed the new index and DESTROYS the old one; there is no way back.",
        "--abandon destroys the new one instead, if readers do not see it."
      },
      footer = "  ./countywire replay rebuild finish --yes")
  int finish(
      @Mixin SettingsOptions options,
      @Option(names = "--yes", description = "do not ask") boolean yes,
      @Option(names = "--abandon", description = "give the rebuild up: destroy the new index")
          boolean abandon)
      throws IOException, InterruptedException {
    return with(
        options,
        rebuild -> {
          RebuildState state = rebuild.state();
          String doomed = doomed(state, abandon);
          if (!yes
              && !Confirmation.of(
                  context, "destroy the index " + doomed, "nothing was destroyed")) {
            return ExitCode.USAGE;
          }
          if (abandon) {
            rebuild.abandon();
          } else {
            rebuild.finish();
          }
          return ExitCode.OK;
        });
  }

  private int fill(Settings settings) {
    try (Progress progress = Progress.of(context, "replay rebuild run", "records", left(settings));
        RebuildFeed feed =
            new RebuildFeed(settings, new SinkProgress(progress), context.err()::println)) {
      SinkReport report = context.service().run(feed::run, feed::stop);
      context
          .out()
          .println(
              "indexed %d, stale %d, deleted %d, rejected %d"
                  .formatted(
                      report.indexed(), report.stale(), report.deleted(), report.rejected()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  private long left(Settings settings) {
    try (Rebuild rebuild = new Rebuild(settings, context.err()::println)) {
      return rebuild.left();
    }
  }

  private static Settings paced(Settings settings, int rate) {
    return Settings.merged(
        settings.values(), Map.of("sink.rate", Integer.toString(positive(rate))));
  }

  private static String doomed(RebuildState state, boolean abandon) {
    if (abandon) {
      return state.freshIndex();
    }
    return state.retired() == null ? state.liveIndex() : state.retired();
  }

  private interface Step {
    int run(Rebuild rebuild) throws IOException;
  }

  private int with(SettingsOptions options, Step step) throws IOException, InterruptedException {
    return options.run(
        context,
        settings -> {
          try (Rebuild rebuild = new Rebuild(settings, context.err()::println)) {
            return step.run(rebuild);
          }
        });
  }

  private void say(boolean done, RebuildState state) {
    context
        .out()
        .println((done ? "readers see " : "nothing was changed: readers see ") + state.readers());
  }

  private static int positive(int number) {
    if (number < 1) {
      throw new InvalidSetting("--rate or --sample", Integer.toString(number), "at least 1");
    }
    return number;
  }
}
