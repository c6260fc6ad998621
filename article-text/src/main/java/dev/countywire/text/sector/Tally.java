package dev.countywire.text.sector;

import dev.countywire.model.Entity;
import dev.countywire.text.match.ArticleText;
import java.util.Arrays;
import java.util.List;

/// What one article says for each topic of a lexicon.
final class Tally {
  // what saturates: the tenth 光伏 of a passage adds little
  private static final double PASSAGE_HALF = 12;
  private static final double LEAD = 1.3;
  private static final double SECOND = 1.2;
  // a sentence that names more topics than this lists them
  private static final int LISTED = 2;

  private final double[] title;
  private final double[] body;
  private final double[] lead;
  private final BestSentences best;
  private final Outline outline;

  private Tally(int topics, Outline outline) {
    this.title = new double[topics];
    this.body = new double[topics];
    this.lead = new double[topics];
    this.best = new BestSentences(topics);
    this.outline = outline;
  }

  static Tally of(ArticleText article, List<Entity> entities, TermTable table) {
    Tally tally = new Tally(table.topics(), Outline.of(article.body().text()));
    tally.readTitle(article.title(), entities, table);
    tally.readBody(article.body(), entities, table);
    return tally;
  }

  /// Weight of the headline for a topic.
  double title(int topic) {
    return title[topic];
  }

  /// Weight of the passages for a topic, each saturated, the first ones raised.
  double body(int topic) {
    return body[topic];
  }

  /// Weight of the first two passages.
  double lead(int topic) {
    return lead[topic];
  }

  /// The sentences that speak most for a topic, in their order.
  int[] sentences(int topic) {
    return best.of(topic);
  }

  Outline outline() {
    return outline;
  }

  private void readTitle(ArticleText.Part part, List<Entity> entities, TermTable table) {
    Outline headline = Outline.of(part.text());
    SentenceReader reader =
        new SentenceReader(
            Sightings.of(part.hits(), table, headline),
            table,
            EntityShade.of(entities, Entity.Field.TITLE));
    double[] sum = new double[title.length];
    for (int s = 0; s < headline.sentences(); s++) {
      reader.read(s, true, true, LISTED + 1);
      for (int topic = 0; topic < sum.length; topic++) {
        sum[topic] += reader.weight(topic);
      }
    }
    for (int topic = 0; topic < sum.length; topic++) {
      title[topic] = saturated(sum[topic]);
    }
  }

  private void readBody(ArticleText.Part part, List<Entity> entities, TermTable table) {
    SentenceReader reader =
        new SentenceReader(
            Sightings.of(part.hits(), table, outline),
            table,
            EntityShade.of(entities, Entity.Field.BODY));
    double[] passage = new double[body.length];
    for (int s = 0; s < outline.sentences(); s++) {
      int number = outline.passage(s);
      if (reader.read(s, false, number == 0, LISTED)) {
        for (int topic = 0; topic < passage.length; topic++) {
          passage[topic] += reader.weight(topic);
          best.offer(topic, s, reader.weight(topic));
        }
      }
      if (s + 1 == outline.sentences() || outline.passage(s + 1) != number) {
        close(number, passage);
      }
    }
  }

  private void close(int number, double[] passage) {
    double position = number == 0 ? LEAD : number == 1 ? SECOND : 1;
    for (int topic = 0; topic < passage.length; topic++) {
      if (passage[topic] > 0) {
        double weight = position * saturated(passage[topic]);
        body[topic] += weight;
        lead[topic] += number < 2 ? weight : 0;
      }
    }
    Arrays.fill(passage, 0);
  }

  private static double saturated(double sum) {
    return sum <= 0 ? 0 : sum / (1 + sum / PASSAGE_HALF);
  }
}
