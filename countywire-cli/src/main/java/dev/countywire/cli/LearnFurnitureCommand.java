package dev.countywire.cli;

import dev.countywire.ingest.source.Item;
import dev.countywire.ingest.source.Items;
import dev.countywire.ingest.source.Source;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.RawArticle;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.text.StandardCleaner;
import dev.countywire.text.page.FurnitureLearner;
import dev.countywire.text.page.PageContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Learns the lines that recur on the pages of a site.
@Command(
    name = "learn-furniture",
    description = {
      "Lists the lines that stand in many articles of a site, for --furniture of other commands.",
      "The list is a text to be read and edited: site, articles, of how many, line, parted by tabs."
    },
    footer = "  ./countywire learn-furniture --input corpus.ndjson --output furniture.tsv")
final class LearnFurnitureCommand implements Callable<Integer> {
  // some 100 MB of lines
  private static final int MOST_LINES = 400_000;

  private final Context context;

  @Mixin private InputOptions options = new InputOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where the list goes; - is standard output, which is the default")
  private String output = "-";

  @Option(
      names = "--least-articles",
      paramLabel = "N",
      description = "articles of a site in which a line must stand, 2 or more; default 5")
  private int leastArticles = 5;

  @Option(
      names = "--least-percent",
      paramLabel = "N",
      description = "and percent of that site's articles, 0 to 100; default 10")
  private int leastPercent = 10;

  LearnFurnitureCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    FurnitureLearner learner = learner();
    Source source = options.source(context);
    Outcomes outcomes = new Outcomes();
    StandardCleaner cleaner = StandardCleaner.create();
    try (Items items = source.open();
        Progress progress = Progress.of(context, "learn", "B", source.totalBytes().orElse(-1))) {
      for (Item item = items.next(); item != null; item = items.next()) {
        switch (item) {
          case Item.Article article -> {
            learn(article.article(), cleaner, learner);
            outcomes.accepted();
          }
          case Item.Refused refused -> {
            outcomes.rejected(refused.reason());
            context.err().println(TerminalText.line(refused.sentence()));
          }
        }
        progress.at(item.position().bytesRead());
      }
    }
    write(String.join("\n", learner.list()) + "\n");
    context.err().println(options.closing("read", outcomes));
    return options.code(outcomes);
  }

  private FurnitureLearner learner() {
    if (leastArticles < 2) {
      throw new InvalidSetting("--least-articles", "" + leastArticles, "2 or more");
    }
    if (leastPercent < 0 || leastPercent > 100) {
      throw new InvalidSetting("--least-percent", "" + leastPercent, "from 0 to 100");
    }
    return new FurnitureLearner(leastArticles, leastPercent / 100.0, MOST_LINES);
  }

  private void learn(RawArticle article, StandardCleaner cleaner, FurnitureLearner learner) {
    String title = article.title();
    OffsetDateTime captured = article.capturedAt();
    learner.note(
        clean(article.text(), cleaner),
        new PageContext(
            title == null ? null : clean(title, cleaner),
            article.site(),
            article.url(),
            captured == null ? ChinaTime.at(context.clock().instant()) : captured));
  }

  private static String clean(String text, StandardCleaner cleaner) {
    return cleaner.clean(text).text().text();
  }

  private void write(String list) throws IOException {
    if (output.equals("-")) {
      context.out().print(list);
    } else {
      Files.writeString(Path.of(output), list);
    }
  }
}
