package dev.countywire.web.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What the rules behind mentions go by, in words.
///
/// @param sentences by rule
public record RuleMeanings(Map<String, String> sentences) {
  private static final String AGAIN = "-again";
  private static final String LEXICON = "lexicon-";

  /// Copies the map.
  public RuleMeanings {
    sentences = Map.copyOf(sentences);
  }

  /// The meanings that come with countywire.
  public static RuleMeanings read() {
    Map<String, String> sentences = new TreeMap<>();
    try (InputStream in =
            Objects.requireNonNull(RuleMeanings.class.getResourceAsStream("rules.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(cells -> sentences.put(cells[0], cells[1]));
    } catch (IOException broken) {
      throw new UncheckedIOException("rules.tsv cannot be read", broken);
    }
    return new RuleMeanings(sentences);
  }

  /// The sentence of a rule; empty where it has none.
  public String of(String rule) {
    if (rule.endsWith(AGAIN)) {
      String first = of(rule.substring(0, rule.length() - AGAIN.length()));
      return first.isEmpty() ? "" : "named elsewhere in the article: " + first;
    }
    return rule.startsWith(LEXICON)
        ? "the word list places.txt names it under [" + rule.substring(LEXICON.length()) + "]"
        : sentences.getOrDefault(rule, "");
  }
}
