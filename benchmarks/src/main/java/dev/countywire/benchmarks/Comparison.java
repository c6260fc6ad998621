package dev.countywire.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Compares names and rates of countywire with those of other libraries, on labelled articles, in
/// one run and on one thread: `benchmarks/compare FOLDER...`.
public final class Comparison {
  private static final List<SharedType> JUDGED =
      List.of(SharedType.PLACE, SharedType.PERSON, SharedType.ORGANISATION);
  private static final int ROUNDS = 4;
  private static final long ROUND_NANOS = 1_500_000_000L;
  // whoever has more code needs longer until all of it is compiled; the same for everybody
  private static final long WARM_UP_NANOS = 10_000_000_000L;

  private Comparison() {}

  /// Prints two tables in Markdown.
  ///
  /// @param folders of labelled articles
  public static void main(String[] folders) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (String folder : folders) {
      articles.addAll(GoldArticle.in(Path.of(folder)));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (articles.isEmpty()) {
      out.println("there is no labelled article; name a folder of .gold files, such as eval/own");
      return;
    }
    List<NameTagger> taggers =
        List.of(
            new CountywireTagger(),
            new HanlpTagger(),
            AnsjTagger.precise(),
            AnsjTagger.withModel());
    names(articles, taggers, out);
    rates(articles, taggers, out);
  }

  private static void names(List<GoldArticle> articles, List<NameTagger> taggers, PrintStream out) {
    out.println("| precision / recall | place | person | organisation |");
    out.println("|---|---|---|---|");
    for (NameTagger tagger : taggers) {
      StringBuilder row = new StringBuilder("| " + tagger.name() + " |");
      Map<SharedType, Score> scores = score(tagger, articles);
      JUDGED.forEach(type -> row.append(' ').append(scores.get(type)).append(" |"));
      out.println(row);
    }
  }

  // distinct names of an article, as scored in eval
  private static Map<SharedType, Score> score(NameTagger tagger, List<GoldArticle> articles) {
    Map<SharedType, Score> scores = new EnumMap<>(SharedType.class);
    JUDGED.forEach(type -> scores.put(type, new Score()));
    for (GoldArticle article : articles) {
      Map<SharedType, Set<String>> said = new EnumMap<>(SharedType.class);
      tagger.tag(
          article, (type, name) -> said.computeIfAbsent(type, _ -> new TreeSet<>()).add(name));
      Set<String> unjudged = article.names().getOrDefault(SharedType.UNJUDGED, Set.of());
      scores.forEach((type, score) -> {
        Set<String> names = new TreeSet<>(said.getOrDefault(type, Set.of()));
        names.removeAll(unjudged);
        score.add(names, article.names().getOrDefault(type, Set.of()));
      });
    }
    return scores;
  }

  private static final class Score {
    private int right;
    private int said;
    private int wanted;

    private void add(Set<String> names, Set<String> gold) {
      said += names.size();
      wanted += gold.size();
      for (String name : names) {
        right += gold.contains(name) ? 1 : 0;
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.2f / %.2f", (double) right / said, (double) right / wanted);
    }
  }

  // the libraries take turns, so that what else the machine does hits all of them
  private static void rates(List<GoldArticle> articles, List<NameTagger> taggers, PrintStream out) {
    taggers.forEach(tagger -> rate(articles, tagger, WARM_UP_NANOS));
    double[] best = new double[taggers.size()];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], rate(articles, taggers.get(i), ROUND_NANOS));
      }
    }
    out.println();
    out.println(
        "| best of %d rounds behind %d s to warm up | M units/s of CPU time | faster by |"
            .formatted(ROUNDS, WARM_UP_NANOS / 1_000_000_000L));
    out.println("|---|---|---|");
    for (int i = 0; i < best.length; i++) {
      out.printf(
          Locale.ROOT, "| %s | %.2f | %.1f |%n", taggers.get(i).name(), best[i], best[0] / best[i]);
    }
  }

  private static double rate(List<GoldArticle> articles, NameTagger tagger, long nanos) {
    // the thread's own time: the machine may have other work
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    long[] found = new long[1];
    long units = 0;
    while (threads.getCurrentThreadCpuTime() - begun < nanos) {
      for (GoldArticle article : articles) {
        tagger.tag(article, (_, name) -> found[0] += name.length());
        units += article.units();
      }
    }
    double rate = units * 1e3 / (threads.getCurrentThreadCpuTime() - begun);
    return found[0] > 0 ? rate : 0;
  }
}
