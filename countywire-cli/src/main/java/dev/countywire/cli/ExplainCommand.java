package dev.countywire.cli;

import dev.countywire.ingest.source.Item;
import dev.countywire.ingest.source.Items;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import dev.countywire.web.page.RuleMeanings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows why articles are enriched as they are.
@Command(
    name = "explain",
    description = {
      "Enriches articles and shows why they became what they are.",
      "Every mention marked in the text, with its rule and what stands around it, lines that were",
      "taken out with role and rule, what was repaired, and sectors with their evidence.",
      "In colour on a terminal, unless NO_COLOR is set."
    },
    footer = {
      "  ./countywire explain news/page.txt",
      "  ./countywire explain corpus.ndjson --id 4f1c --html --output why.html"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(
      paramLabel = "FILE",
      description = "text, NDJSON, JSON or CSV file, or a folder; - is NDJSON on standard input")
  private String input = "-";

  @Option(names = "--id", paramLabel = "ID", description = "only the article of this id")
  private @Nullable String id;

  @Option(
      names = "--first",
      paramLabel = "N",
      defaultValue = "3",
      description = "at most so many articles of a file that holds several; ${DEFAULT-VALUE}")
  private int first = 3;

  @Option(names = "--html", description = "write one page that needs nothing else")
  private boolean html;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where it goes; - is standard output, which is the default")
  private String output = "-";

  @Mixin private EnricherOptions tables = new EnricherOptions();

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    List<Explanation> articles = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    try (Items items = Sources.of(input, context).open()) {
      read(items, tables.enricher(), articles, refused);
    }
    refused.forEach(why -> context.err().println(TerminalText.line(why)));
    if (articles.isEmpty() && refused.isEmpty()) {
      String what = id == null ? "no article" : "no article with id " + TerminalText.line(id);
      context.err().println("countywire: there is " + what + " in " + TerminalText.line(input));
      return ExitCode.NOT_WELL;
    }
    write(articles);
    return ExitCode.OK;
  }

  private void read(
      Items items, Enricher enricher, List<Explanation> articles, List<String> refused)
      throws IOException {
    RuleMeanings rules = RuleMeanings.read();
    int wanted = id == null ? Math.max(1, first) : 1;
    Item item = items.next();
    for (; item != null && articles.size() + refused.size() < wanted; item = items.next()) {
      String place = item.position().describe();
      switch (item) {
        case Item.Article article when id == null || id.equals(article.id()) -> {
          switch (enricher.enrich(article.json(), context.clock().instant())) {
            case Enrichment.Accepted(var enriched, _) ->
                articles.add(Explanation.of(enriched, rules));
            case Enrichment.Rejected(var reason, var detail) ->
                refused.add(place + ": rejected as " + reason.code() + ": " + detail);
          }
        }
        case Item.Refused no when id == null -> refused.add(place + ": " + no.detail());
        case Item.Article _, Item.Refused _ -> {
          // another article than the one that is asked for
        }
      }
    }
  }

  private void write(List<Explanation> articles) throws IOException {
    if (output.equals("-")) {
      boolean colour =
          context.terminal() && context.environment().getOrDefault("NO_COLOR", "").isEmpty();
      write(articles, context.out(), colour);
      return;
    }
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(Path.of(output)), false, StandardCharsets.UTF_8)) {
      write(articles, out, false);
      if (out.checkError()) {
        throw new IOException(output + " could not be written to its end");
      }
    }
  }

  private void write(List<Explanation> articles, PrintStream out, boolean colour) {
    if (html) {
      out.print(ExplanationPage.of(articles));
    } else {
      articles.forEach(new ExplanationText(out, colour)::write);
    }
  }
}
