package dev.countywire.text.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.countywire.model.Entity;
import dev.countywire.text.entity.EntityTagger;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import dev.countywire.text.sector.LabelledArticles.Labelled;
import dev.countywire.text.sector.LogisticFit.Point;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final int BINS = 10;
  private static final Vocabulary.Builder TERMS = Vocabulary.builder();
  private static final EntityTagger ENTITIES = EntityTagger.standard(WordTable.standard(), TERMS);
  private static final SectorTagger TAGGER = SectorTagger.standard(TERMS);
  private static final Vocabulary VOCABULARY = TERMS.build();
  private static final List<String> CODES = SectorTable.standard().codes();

  @Test
  void scoresAreCalibratedWhereAnArticleIsLeftOut() {
    List<Point> points = points(LabelledArticles.own());
    points.addAll(points(LabelledArticles.gold()));
    Set<String> articles = new LinkedHashSet<>();
    points.forEach(point -> articles.add(point.article()));
    int[] counts = new int[BINS];
    double[] scores = new double[BINS];
    int[] hits = new int[BINS];
    for (String out : articles) {
      Calibration fitted =
          LogisticFit.fit(points.stream().filter(p -> !p.article().equals(out)).toList());
      for (Point point : points) {
        if (point.article().equals(out)) {
          double score = fitted.probability(point.features());
          int bin = Math.min(BINS - 1, (int) (score * BINS));
          counts[bin]++;
          scores[bin] += score;
          hits[bin] += point.truth() ? 1 : 0;
        }
      }
    }
    String table = table(counts, scores, hits);
    System.err.println(table);
    assertThat(error(counts, scores, hits, 0)).as(table).isLessThanOrEqualTo(0.1);
    assertThat(error(counts, scores, hits, 1)).as("scores over 0.1\n%s", table).isLessThan(0.1);
  }

  @Test
  void theFitIsTheOneInUse() {
    List<Point> points = points(LabelledArticles.own());
    points.addAll(points(LabelledArticles.gold()));
    Calibration fitted = LogisticFit.fit(points);
    System.err.println("fitted: " + fitted);
    Calibration used = Calibration.standard();
    for (Point point : points) {
      assertThat(used.probability(point.features()))
          .as("%s, fitted %s", point, fitted)
          .isCloseTo(fitted.probability(point.features()), within(0.08));
    }
  }

  @Test
  void ownArticlesGetTheirSectors() {
    check(LabelledArticles.own(), 0.88, 0.97);
  }

  @Test
  void goldArticlesGetTheirSectors() {
    check(LabelledArticles.gold(), 0.80, 0.92);
  }

  @Test
  void ownArticlesGetTheirKindOfEvent() {
    int right = 0;
    List<Labelled> articles = LabelledArticles.own();
    for (Labelled article : articles) {
      ArticleText text = text(article);
      right += TAGGER.tag(text, entities(text)).eventType().code().equals(article.event()) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo((int) (0.88 * articles.size()));
  }

  private static void check(List<Labelled> articles, double f1, double top1) {
    int hits = 0;
    int said = 0;
    int truth = 0;
    int top = 0;
    for (Labelled article : articles) {
      ArticleText text = text(article);
      List<String> codes =
          TAGGER.tag(text, entities(text)).sectors().stream().map(s -> s.code()).toList();
      hits += (int) codes.stream().filter(article.sectors()::contains).count();
      said += codes.size();
      truth += article.sectors().size();
      top += !codes.isEmpty() && article.sectors().contains(codes.getFirst()) ? 1 : 0;
    }
    assertThat(2.0 * hits / (said + truth)).as("f1").isGreaterThanOrEqualTo(f1);
    assertThat((double) top / articles.size()).as("top1").isGreaterThanOrEqualTo(top1);
  }

  private static List<Point> points(List<Labelled> articles) {
    List<Point> points = new ArrayList<>();
    for (Labelled article : articles) {
      ArticleText text = text(article);
      for (SectorTagger.Scored scored : TAGGER.scored(TAGGER.tally(text, entities(text)))) {
        boolean truth = article.sectors().contains(CODES.get(scored.topic()));
        points.add(new Point(article.name(), scored.features(), truth, article.weight()));
      }
    }
    return points;
  }

  private static double error(int[] counts, double[] scores, int[] hits, int from) {
    double error = 0;
    int all = 0;
    for (int bin = from; bin < BINS; bin++) {
      error += Math.abs(scores[bin] - hits[bin]);
      all += counts[bin];
    }
    return error / all;
  }

  private static String table(int[] counts, double[] scores, int[] hits) {
    StringBuilder table = new StringBuilder("score   sectors  mean score  share true\n");
    for (int bin = 0; bin < BINS; bin++) {
      double size = Math.max(1, counts[bin]);
      table.append(
          String.format(
              Locale.ROOT,
              "%.1f–%.1f %7d %11.3f %11.3f%n",
              bin / 10.0,
              (bin + 1) / 10.0,
              counts[bin],
              scores[bin] / size,
              hits[bin] / size));
    }
    return table
        .append(
            String.format(
                Locale.ROOT,
                "expected calibration error %.4f; over scores from 0.1: %.4f",
                error(counts, scores, hits, 0),
                error(counts, scores, hits, 1)))
        .toString();
  }

  private static List<Entity> entities(ArticleText text) {
    return ENTITIES.tag(text).entities();
  }

  private static ArticleText text(Labelled article) {
    return new ArticleText(
        new ArticleText.Part(article.title(), VOCABULARY.match(article.title())),
        new ArticleText.Part(article.body(), VOCABULARY.match(article.body())),
        null,
        null,
        null);
  }
}
