package dev.countywire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.Pace;
import dev.countywire.operations.rejected.DeadLetter;
import dev.countywire.operations.rejected.DeadLetterFilter;
import dev.countywire.operations.rejected.LetterGroup;
import dev.countywire.operations.rejected.Redrive;
import dev.countywire.operations.rejected.Trial;
import dev.countywire.operations.rejected.VisibleBytes;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
      "Looks after the dead letters in articles.rejected: lists them by stage, reason and source,",
      "shows one with its bytes, sends them back to where they came from, or sets them aside."
    },
    footer = {
      "  ./countywire rejected list",
      "  ./countywire rejected show 2:1041",
      "  ./countywire rejected redrive --reason enricher-failed --dry-run"
    })
final class RejectedCommand {
  private static final ObjectMapper JSON = new ObjectMapper();
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
      throws IOException {
    return options
        .settings()
        .run(
            context,
            settings -> {
              List<LetterGroup> groups =
                  LetterGroup.of(options.letters(settings, context), options.filter(context));
              if (json) {
                context.out().println(asJson(groups));
              } else {
                table(groups);
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
      throws IOException {
    return options
        .settings()
        .run(
            context,
            settings -> {
              AtomicInteger shown = new AtomicInteger();
              options
                  .letters(settings, context)
                  .forEach(
                      address == null ? options.filter(context) : DeadLetterFilter.ALL,
                      letter -> {
                        boolean wanted = address == null || address.equals(letter.address());
                        if (wanted && shown.getAndIncrement() < limit) {
                          show(letter, bytes);
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
      throws IOException {
    return options
        .settings()
        .run(
            context,
            settings -> {
              var letters = options.letters(settings, context);
              if (dryRun) {
                Trial trial = Trial.of(letters, options.filter(context), StandardEnricher.create());
                close(
                    json, Map.of("would pass", trial.passing()), trial.failing(), trial.untried());
                return ExitCode.OK;
              }
              try (Progress progress = Progress.of(context, "redrive", "letters", -1)) {
                Redrive.Report report =
                    new Redrive(letters, pace(rate)).run(options.filter(context), progress::at);
                close(json, Map.of("sent back", report.settled()), Map.of(), report.left());
              }
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
      throws IOException {
    return options
        .settings()
        .run(
            context,
            settings -> {
              Redrive.Report report =
                  new Redrive(options.letters(settings, context), Pace.unlimited())
                      .park(options.filter(context), _ -> {});
              close(json, Map.of("parked", report.settled()), Map.of(), report.left());
              return ExitCode.OK;
            });
  }

  /// At most so many a second, or as fast as it goes.
  static Pace pace(@Nullable Double rate) {
    if (rate == null) {
      return Pace.unlimited();
    }
    if (!(rate > 0)) {
      throw new InvalidSetting("--rate", rate.toString(), "a positive number a second");
    }
    return Pace.of(rate);
  }

  private void table(List<LetterGroup> groups) {
    if (groups.isEmpty()) {
      context.out().println("no dead letters");
    }
    for (LetterGroup group : groups) {
      LetterGroup.Kind kind = group.kind();
      context
          .out()
          .println(
              TerminalText.line(
                  "%8d  %-7s  %-18s  %-8s  %s"
                      .formatted(
                          group.letters(),
                          kind.stage(),
                          kind.reason().code(),
                          kind.state().code(),
                          kind.origin())));
      context
          .out()
          .println(
              TerminalText.line(
                  "          %s to %s, newest %s: %s"
                      .formatted(group.oldest(), group.newest(), group.example(), group.detail())));
    }
  }

  private static String asJson(List<LetterGroup> groups) {
    ArrayNode all = JSON.createArrayNode();
    for (LetterGroup group : groups) {
      all.addObject()
          .put("stage", group.kind().stage())
          .put("reason", group.kind().reason().code())
          .put("source", group.kind().origin())
          .put("state", group.kind().state().code())
          .put("letters", group.letters())
          .put("oldest", group.oldest().toString())
          .put("newest", group.newest().toString())
          .put("example", group.example())
          .put("detail", group.detail());
    }
    return all.toString();
  }

  private void show(DeadLetter letter, int bytes) {
    context.out().println("%s  %s".formatted(letter.address(), letter.state().code()));
    letter
        .source()
        .headers()
        .forEach(header ->
            context.out().println("  " + header.key() + ": " + visible(header.value(), 1000)));
    context.out().println("  key: " + visible(letter.source().key(), 200));
    context.out().println("  " + visible(letter.source().value(), bytes));
  }

  private static String visible(byte @Nullable [] bytes, int most) {
    return bytes == null ? "(none)" : TerminalText.safe(VisibleBytes.of(bytes, most));
  }

  private void close(
      boolean json, Map<String, Long> done, Map<String, Long> failing, Map<String, Long> left) {
    if (json) {
      ObjectNode node = JSON.createObjectNode();
      done.forEach((name, count) -> node.put(name.replace(' ', '_'), count));
      ObjectNode fails = node.putObject("would_fail");
      failing.forEach(fails::put);
      ObjectNode rest = node.putObject("left");
      left.forEach(rest::put);
      context.out().println(node);
      return;
    }
    done.forEach((name, count) -> context.out().println(name + ": " + count));
    failing.forEach((name, count) -> context.out().println("would fail, " + name + ": " + count));
    left.forEach((name, count) -> context.out().println("left, " + name + ": " + count));
  }
}
