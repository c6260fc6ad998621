package dev.countywire.cli;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.text.Additions;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What commands that enrich share: tables of the user's own, and the generation that goes with
/// them.
final class EnricherOptions {
  private static final String GENERATION = "a number from 0 to 1023";

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description =
          "folder of word lists of your own, whose entries win over the built-in ones;"
              + " needs --generation (docs/lexicons.md)")
  private @Nullable Path lexicon;

  @Option(
      names = "--furniture",
      paramLabel = "FILE",
      description =
          "list of lines that recur on a site's pages, as learn-furniture writes it;"
              + " needs --generation")
  private @Nullable Path furniture;

  @Option(
      names = "--generation",
      paramLabel = "N",
      description =
          "0 to 1023, for tables of your own: a replay with a higher one replaces what the index has")
  private @Nullable Integer generation;

  /// The enricher with what the user adds.
  ///
  /// @throws InvalidSetting if the generation is missing, superfluous or out of range
  /// @throws dev.countywire.text.LexiconException if a file of the folder is not of the form
  StandardEnricher enricher() throws IOException {
    return StandardEnricher.of(additions());
  }

  private Additions additions() throws IOException {
    if (lexicon == null && furniture == null) {
      if (generation != null) {
        throw new InvalidSetting(
            "--generation",
            generation.toString(),
            "left out: it goes with --lexicon or --furniture only");
      }
      return Additions.none();
    }
    if (generation == null || generation < 0 || generation > 1023) {
      throw new InvalidSetting(
          "--generation",
          generation == null ? "not given" : generation.toString(),
          GENERATION
              + " beside --lexicon or --furniture, raised whenever these change: articles that carry it"
              + " replace older ones");
    }
    Additions additions = Additions.none().withGeneration(generation);
    if (lexicon != null) {
      additions = additions.withLexicons(lexicon.toString(), LexiconFolder.read(lexicon));
    }
    return furniture == null
        ? additions
        : additions.withFurniture(furniture.toString(), LexiconFolder.lines(furniture));
  }
}
