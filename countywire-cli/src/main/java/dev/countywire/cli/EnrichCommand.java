package dev.countywire.cli;

import dev.countywire.ingest.source.Items;
import dev.countywire.ingest.source.Source;
import dev.countywire.model.EnrichedArticleCodec;
import dev.countywire.text.StandardEnricher;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Enriches files without any server.
@Command(
    name = "enrich",
    description = {
      "Enriches articles from files, without any server: NDJSON comes out, in the order of the input.",
      "What cannot be enriched is named on standard error, with its place and reason; the rest goes on."
    },
    footer = "  ./countywire enrich --input news/ --output enriched.ndjson")
final class EnrichCommand implements Callable<Integer> {
  private final Context context;

  @Mixin private InputOptions options = new InputOptions();
  @Mixin private EnricherOptions tables = new EnricherOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where the enriched articles go; - is standard output, which is the default")
  private String output = "-";

  EnrichCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Source source = options.source(context);
    StandardEnricher enricher = tables.enricher();
    Outcomes outcomes = new Outcomes();
    try (Items items = source.open();
        Progress progress = Progress.of(context, "enrich", "B", source.totalBytes().orElse(-1));
        OutputStream out = open();
        EnrichPool pool = new EnrichPool(enricher, context.clock())) {
      pool.run(
          items,
          article -> {
            outcomes.accepted();
            out.write(EnrichedArticleCodec.encode(article));
            out.write('\n');
          },
          (item, reason, detail) -> {
            outcomes.rejected(reason);
            context.err().println(TerminalText.line(item.position().describe() + ": " + detail));
          },
          item -> progress.at(item.position().bytesRead()));
    }
    context.err().println(options.closing("enriched", outcomes));
    return options.code(outcomes);
  }

  private OutputStream open() throws IOException {
    OutputStream out = output.equals("-") ? context.out() : Files.newOutputStream(Path.of(output));
    return new BufferedOutputStream(out, 1 << 16);
  }
}
