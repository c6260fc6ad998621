package dev.countywire.cli;

import dev.countywire.operations.articles.ArticleFilter;
import dev.countywire.operations.articles.ArticleTable;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.runtime.Settings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes articles of the index to a file.
@Command(
    name = "export",
    description = {
      "Writes the indexed articles that match, oldest first, as NDJSON or CSV.",
      "The index is read as it stood when the export began; in CSV nothing is taken for a formula."
    },
    footer =
        "  ./countywire export --region 四川省 --sector agriculture --since 30d --format csv -o sichuan.csv")
final class ExportCommand implements Callable<Integer> {
  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(
      names = "--region",
      paramLabel = "NAME|ADCODE",
      description = "only of this province, prefecture or county: 四川省, or 510000")
  private @Nullable String region;

  @Option(names = "--sector", paramLabel = "CODE", description = "only of this sector")
  private @Nullable String sector;

  @Option(names = "--site", paramLabel = "SITE", description = "only from this site or domain")
  private @Nullable String site;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "only with these words in headline or body; \"...\" is a phrase")
  private @Nullable String text;

  @Option(names = "--since", paramLabel = "TIME", description = "published since: " + Moment.HELP)
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "TIME", description = "published before")
  private @Nullable String until;

  @Option(names = "--limit", paramLabel = "N", description = "at most N articles")
  private long limit = Long.MAX_VALUE;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default: ndjson")
  private Format format = Format.NDJSON;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where they go; - is standard output, which is the default")
  private String output = "-";

  /// How an article is written.
  enum Format {
    NDJSON,
    CSV
  }

  ExportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(context, this::run);
  }

  private int run(Settings settings) throws IOException {
    ArticleFilter filter =
        new ArticleFilter(
            region,
            sector,
            site,
            text,
            Moment.of(since, "--since", context.clock()),
            Moment.of(until, "--until", context.clock()));
    AtomicLong written = new AtomicLong();
    try (IndexReader index = IndexReader.from(settings)) {
      long total = Math.min(limit, index.count(filter));
      try (Progress progress = Progress.of(context, "export", "articles", total);
          OutputStream out = open()) {
        if (format == Format.CSV) {
          out.write(ArticleTable.head().getBytes(StandardCharsets.UTF_8));
        }
        if (limit > 0) {
          index.forEach(
              filter,
              article -> {
                String line =
                    format == Format.CSV ? ArticleTable.row(article) : article.toString() + '\n';
                out.write(line.getBytes(StandardCharsets.UTF_8));
                progress.at(written.incrementAndGet());
                return written.get() < limit;
              });
        }
      }
    }
    context.err().println("exported " + written + " articles");
    return ExitCode.OK;
  }

  private OutputStream open() throws IOException {
    OutputStream out = output.equals("-") ? context.out() : Files.newOutputStream(Path.of(output));
    return new BufferedOutputStream(out, 1 << 16);
  }
}
