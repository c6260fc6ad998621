package dev.countywire.cli;

import dev.countywire.ingest.source.Items;
import dev.countywire.ingest.source.Source;
import dev.countywire.model.Content;
import dev.countywire.text.StandardEnricher;
import dev.countywire.text.sector.Lexicon;
import dev.countywire.text.sector.SectorDiff;
import dev.countywire.text.sector.SectorTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows what a change of the sector lexicon would do, before it is adopted.
@Command(
    name = "sectors",
    description = "Judges changes of the sector lexicon before they are adopted.",
    footer = "  ./countywire sectors diff --lexicon new-terms.tsv --input corpus.ndjson")
final class SectorsCommand {
  private final Context context;

  SectorsCommand(Context context) {
    this.context = context;
  }

  @Command(
      description = {
        "Tags a corpus of raw articles with the lexicon in use and with another one.",
        "Prints the articles that each sector gains (+) and loses (-), with examples."
      },
      footer =
          "  ./countywire sectors diff --lexicon new-terms.tsv --input corpus.ndjson --examples 5")
  int diff(
      @Option(
              names = "--lexicon",
              required = true,
              paramLabel = "FILE",
              description = "the whole new lexicon, in the form of sector-terms.tsv")
          Path lexicon,
      @Option(
              names = {"-i", "--input"},
              required = true,
              paramLabel = "PATH",
              description = "raw articles: NDJSON, a file or a folder; - is standard input")
          String input,
      @Option(
              names = "--examples",
              defaultValue = "3",
              paramLabel = "N",
              description =
                  "examples to print for each sector and direction; default ${DEFAULT-VALUE}")
          int examples)
      throws IOException, InterruptedException {
    Lexicon proposed =
        Lexicon.read(
            lexicon.toString(), Files.readAllLines(lexicon), SectorTable.standard().codes());
    SectorDiff diff = new SectorDiff(Lexicon.sectors(), proposed, Math.max(0, examples));
    Outcomes outcomes = compare(Sources.of(input, context), diff);
    context.err().println(outcomes.sentence("compared"));
    print(diff.report());
    return ExitCode.OK;
  }

  private Outcomes compare(Source source, SectorDiff diff)
      throws IOException, InterruptedException {
    Outcomes outcomes = new Outcomes();
    try (Items items = source.open();
        Progress progress = Progress.of(context, "compare", "B", source.totalBytes().orElse(-1));
        EnrichPool pool = new EnrichPool(StandardEnricher.create(), context.clock())) {
      pool.run(
          items,
          article -> {
            outcomes.accepted();
            Content content = article.content();
            String title = content.title();
            diff.add(
                article.provenance().id(),
                title == null ? "" : title,
                content.body(),
                article.tags().entities());
          },
          (item, reason, detail) -> {
            outcomes.rejected(reason);
            context.err().println(TerminalText.line(item.position().describe() + ": " + detail));
          },
          item -> progress.at(item.position().bytesRead()));
    }
    return outcomes;
  }

  private void print(SectorDiff.Report report) {
    context
        .out()
        .printf(
            Locale.ROOT,
            "%d of %d articles change their sectors%n",
            report.changed(),
            report.articles());
    for (SectorDiff.Row row : report.rows()) {
      context.out().printf(Locale.ROOT, "%n%s: +%d -%d%n", row.code(), row.gained(), row.lost());
      for (SectorDiff.Example example : row.examples()) {
        context
            .out()
            .printf(
                Locale.ROOT,
                "  %s %s  %s  %.2f  %s%n",
                example.gained() ? "+" : "-",
                TerminalText.line(example.id()),
                TerminalText.line(example.title()),
                example.score(),
                TerminalText.cut(TerminalText.line(example.evidence()), 60));
      }
    }
  }
}
