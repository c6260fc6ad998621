package dev.countywire.cli;

import dev.countywire.ingest.publish.Publisher;
import dev.countywire.ingest.publish.PublisherSettings;
import dev.countywire.ingest.publish.Retraction;
import dev.countywire.model.ChinaTime;
import dev.countywire.runtime.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes articles back.
@Command(
    name = "retract",
    description = {
      "Takes articles back: their tombstones go to articles.raw, and they vanish from topics and index.",
      "A newer capture of the same article brings it back."
    },
    footer = "  ./countywire retract https://news.example.cn/2024/a.html --yes")
final class RetractCommand implements Callable<Integer> {
  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Parameters(
      paramLabel = "ID|URL",
      arity = "0..*",
      description = "ids of articles, or the addresses that they were captured from")
  private List<String> given = List.of();

  RetractCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = options.read(context.environment());
    if (options.print()) {
      context.out().print(SettingsOptions.masked(settings));
      return ExitCode.OK;
    }
    List<Retraction> retractions = given.stream().map(Retraction::of).toList();
    if (retractions.isEmpty()) {
      context.err().println("countywire: say which articles: their ids or URLs");
      return ExitCode.USAGE;
    }
    if (!yes && !confirmed(retractions)) {
      return ExitCode.USAGE;
    }
    send(retractions, settings);
    return ExitCode.OK;
  }

  private void send(List<Retraction> retractions, Settings settings) {
    OffsetDateTime now = ChinaTime.at(context.clock().instant());
    try (Publisher publisher =
        Publisher.open(PublisherSettings.from(settings), context.err()::println)) {
      retractions.forEach(retraction -> publisher.retract(retraction.id(), now));
      publisher.finish();
    }
    retractions.forEach(retraction ->
        context
            .out()
            .println(TerminalText.line(retraction.given()) + ": retracted, id " + retraction.id()));
  }

  private boolean confirmed(List<Retraction> retractions) throws IOException {
    if (!context.terminal()) {
      context.err().println("countywire: nobody is there to ask: say --yes to retract");
      return false;
    }
    context.err().print("retract " + retractions.size() + " articles? [y/N] ");
    context.err().flush();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8));
    String answer = in.readLine();
    boolean agreed = answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    if (!agreed) {
      context.err().println("nothing was retracted");
    }
    return agreed;
  }
}
