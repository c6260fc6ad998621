package dev.countywire.cli;

import dev.countywire.ingest.publish.Publisher;
import dev.countywire.ingest.publish.PublisherSettings;
import dev.countywire.ingest.publish.Retraction;
import dev.countywire.model.ChinaTime;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
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
  public Integer call() throws IOException, InterruptedException {
    return options.run(context, this::run);
  }

  private int run(Settings settings) throws IOException {
    List<Retraction> retractions = given.stream().map(Retraction::of).toList();
    if (retractions.isEmpty()) {
      context.err().println("countywire: say which articles: their ids or URLs");
      return ExitCode.USAGE;
    }
    if (!yes
        && !Confirmation.of(
            context, "retract " + retractions.size() + " articles", "nothing was retracted")) {
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
}
