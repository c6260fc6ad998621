package dev.countywire.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The gold articles beside the project, where they are present: what their pages ought to become.
public final class GoldArticles {
  private static final Pattern CREDIT = Pattern.compile("\\{\\{[^}]*}}");
  private static final Pattern MENTION =
      Pattern.compile("\\[\\[[a-z]+\\|([^|\\]]*)(\\|[^\\]]*)?]]");

  private GoldArticles() {}

  /// One gold article.
  ///
  /// @param name of its file
  /// @param title headline; empty where there is none
  /// @param body paragraphs joined by `\n`
  /// @param sectors codes, most important first
  public record Gold(String name, String title, String body, List<String> sectors) {
    /// Copies the list.
    public Gold {
      sectors = List.copyOf(sectors);
    }
  }

  /// All of them, by name; the test is skipped where they are absent.
  public static List<Gold> all() {
    List<Gold> golds = new ArrayList<>();
    read(SharedFiles.path("eval/dev"), golds);
    read(SharedFiles.path("eval/seeds"), golds);
    return golds;
  }

  static List<GeneratedStories.Story> stories() {
    return all().stream().map(g -> new GeneratedStories.Story(g.title(), g.body())).toList();
  }

  private static void read(Path folder, List<Gold> golds) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gold")).sorted().toList()) {
        golds.add(read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private static Gold read(Path file) throws IOException {
    String title = "";
    List<String> sectors = List.of();
    List<String> body = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("@title ")) {
        title = line.substring(7).strip();
      } else if (line.startsWith("@sectors ")) {
        sectors = List.of(line.substring(9).strip().split("、"));
      } else if (line.startsWith("body|")) {
        body.add(plain(line.substring(5).strip()));
      }
    }
    return new Gold(file.getFileName().toString(), title, String.join("\n", body), sectors);
  }

  private static String plain(String marked) {
    return MENTION.matcher(CREDIT.matcher(marked).replaceAll("")).replaceAll("$1");
  }
}
