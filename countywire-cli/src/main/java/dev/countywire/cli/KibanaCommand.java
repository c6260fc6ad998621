package dev.countywire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.kibana.Change;
import dev.countywire.operations.kibana.KibanaApply;
import dev.countywire.operations.kibana.KibanaFiles;
import dev.countywire.operations.kibana.KibanaObject;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.index.IndexKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Dashboards as code.
@Command(
    name = "kibana",
    description = "Brings dashboards, data views and example alert rules into Kibana.",
    footer = {
      "  ./countywire kibana apply --kibana http://kibana:5601 --dry-run",
      "  ./countywire kibana apply --kibana http://kibana:5601 --set kibana.space=news"
    })
final class KibanaCommand {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int SHOWN = 5;

  private final Context context;

  KibanaCommand(Context context) {
    this.context = context;
  }

  @Command(
      description = {
        "Waits for Kibana and makes it as the files say.",
        "Time zone, tag, data views, dashboards, connector and rules. May be run any number of times;",
        "what was changed by hand in an object that a file owns is undone and named. Ends with 7 if",
        "Kibana refuses something."
      },
      footer = "  ./countywire kibana apply --kibana http://kibana:5601 --no-rules --json")
  int apply(
      @Mixin SettingsOptions options,
      @Option(
              names = "--kibana",
              paramLabel = "URL",
              description = "short for --set kibana.url=...")
          @Nullable String url,
      @Option(
              names = "--files",
              paramLabel = "DIR",
              description = "a folder like kibana/ of the sources, instead of the files built in")
          @Nullable Path folder,
      @Option(names = "--dry-run", description = "write nothing, say what would change")
          boolean dryRun,
      @Option(names = "--no-rules", description = "leave connectors and alert rules out")
          boolean noRules,
      @Option(names = "--json", description = "print one JSON object a line") boolean json)
      throws IOException, InterruptedException {
    return options.run(
        context,
        url == null ? Map.of() : Map.of("kibana.url", url),
        settings -> apply(settings, folder, dryRun, noRules, json));
  }

  private int apply(
      Settings settings, @Nullable Path folder, boolean dryRun, boolean noRules, boolean json)
      throws IOException {
    List<KibanaObject> files = folder == null ? KibanaFiles.bundled() : KibanaFiles.in(folder);
    List<KibanaObject> objects =
        files.stream().filter(object -> !(noRules && object.kind().isAlerting())).toList();
    boolean well =
        KibanaApply.from(settings, dryRun)
            .run(
                objects,
                notice -> context.err().println(TerminalText.safe(notice)),
                change -> {
                  context.out().println(json ? asJson(change, dryRun) : line(change, dryRun));
                });
    return well ? ExitCode.OK : ExitCode.KIBANA;
  }

  @Command(
      description = {
        "Prints the fields of all three indices as one mapping, for tools that check dashboards."
      },
      footer = "  ./countywire kibana mapping > mapping.json")
  int mapping() throws JsonProcessingException {
    ObjectNode all = JSON.objectNode();
    // the articles last: of a field that several have, theirs can do most
    for (IndexKind kind : List.of(IndexKind.values()).reversed()) {
      all.withObject("/properties")
          .setAll((ObjectNode) new ObjectMapper().readTree(kind.mapping()).path("properties"));
    }
    context.out().println(JSON.objectNode().set("mappings", all));
    return ExitCode.OK;
  }

  private static String line(Change change, boolean dryRun) {
    String paths =
        String.join(", ", change.details().stream().limit(SHOWN).toList())
            + (change.details().size() > SHOWN
                ? " and %d more".formatted(change.details().size() - SHOWN)
                : "");
    return TerminalText.line(
        "%s%s %s %s%s"
            .formatted(
                dryRun && change.outcome().isWriting() ? "would be " : "",
                change.outcome().word(),
                change.kind().words(),
                change.id(),
                paths.isEmpty() ? "" : ": " + paths));
  }

  private static String asJson(Change change, boolean dryRun) {
    ObjectNode line = JSON.objectNode();
    line.put("kind", change.kind().words()).put("id", change.id());
    line.put("outcome", change.outcome().word()).put("dry_run", dryRun);
    change.details().forEach(line.putArray("details")::add);
    return line.toString();
  }
}
