package dev.countywire.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.TimeSpan;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.verify.Verification;
import dev.countywire.operations.verify.Verification.Missing;
import dev.countywire.operations.verify.Verifier;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.LedgerReader;
import dev.countywire.runtime.Settings;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Proves that nothing was lost.
@Command(
    name = "verify",
    description = {
      "Proves of whole hours that every raw record came to exactly one end.",
      "Indexed, unchanged, stale, deleted or rejected, and the ledger says the same; ends with 1 and",
      "the list if not. It reads the topic itself and asks the index for every id. Verify hours that",
      "are through."
    },
    footer = "  ./countywire verify --from 2026-11-21T00:00:00Z --to 2026-11-22T00:00:00Z")
final class VerifyCommand implements Callable<Integer> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SHOWN = 100;

  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TIME",
      description = "beginning of an hour: " + Moment.HELP + " (rounded down)")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "end, a full hour; default: the last that is over")
  private @Nullable String to;

  @Option(names = "--json", description = "print the whole finding as JSON")
  private boolean json;

  VerifyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(context, this::run);
  }

  private int run(Settings settings) {
    TimeSpan hours = hours();
    KafkaSettings kafka = KafkaSettings.from(settings);
    Verification found;
    try (IndexReader index = IndexReader.from(settings);
        Progress progress = Progress.of(context, "verify", "records", -1)) {
      Settings effective = KnownSettings.effective(settings);
      found =
          new Verifier(
                  kafka,
                  index,
                  new LedgerReader(kafka, PATIENCE, context.clock()),
                  effective.text("streams.application-id", ""),
                  effective.text("sink.group", ""),
                  StandardEnricher.create())
              .run(hours, context.err()::println, progress::at);
    }
    print(hours, found);
    return found.isClean() ? ExitCode.OK : ExitCode.NOT_WELL;
  }

  private TimeSpan hours() {
    Instant begin = Objects.requireNonNull(Moment.of(from, "--from", context.clock()));
    Instant now = context.clock().instant();
    Instant end = Objects.requireNonNullElse(Moment.of(to, "--to", context.clock()), now);
    begin = begin.truncatedTo(ChronoUnit.HOURS);
    end = end.truncatedTo(ChronoUnit.HOURS);
    if (!begin.isBefore(end)) {
      throw new InvalidSetting("--to", end.toString(), "at least an hour after --from " + begin);
    }
    return new TimeSpan(begin, end);
  }

  private void print(TimeSpan hours, Verification found) {
    if (json) {
      context.out().println(asJson(hours, found));
      return;
    }
    context
        .out()
        .println(
            "%d raw records from %s to %s".formatted(found.records(), hours.from(), hours.until()));
    found
        .fates()
        .forEach((fate, count) ->
            context.out().printf("%-10s %d%n", fate.name().toLowerCase(Locale.ROOT), count));
    found.missing().stream().limit(SHOWN).forEach(this::print);
    if (found.missing().size() > SHOWN) {
      context
          .out()
          .println("and %d more; --json lists all".formatted(found.missing().size() - SHOWN));
    }
    found.ledger().forEach(context.out()::println);
    context
        .out()
        .println(
            found.isClean()
                ? "every record came to exactly one end, and the ledger says the same"
                : "not all is well");
  }

  private void print(Missing record) {
    context
        .out()
        .println(
            TerminalText.line(
                "missing: partition %d, offset %d, id %s: %s"
                    .formatted(
                        record.partition(), record.offset(), record.id(), record.finding())));
  }

  private static String asJson(TimeSpan hours, Verification found) {
    ObjectNode root =
        JSON.objectNode()
            .put("from", String.valueOf(hours.from()))
            .put("to", String.valueOf(hours.until()))
            .put("clean", found.isClean())
            .put("records", found.records());
    ObjectNode fates = root.putObject("fates");
    found.fates().forEach((fate, count) -> fates.put(fate.name().toLowerCase(Locale.ROOT), count));
    ArrayNode missing = root.putArray("missing");
    for (Missing record : found.missing()) {
      missing
          .addObject()
          .put("id", record.id())
          .put("partition", record.partition())
          .put("offset", record.offset())
          .put("finding", record.finding());
    }
    found.ledger().forEach(root.putArray("ledger")::add);
    return root.toString();
  }
}
