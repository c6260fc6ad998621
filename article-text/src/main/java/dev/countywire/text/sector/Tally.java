package dev.countywire.text.sector;

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

  static Tally of(Part title, Part body, TermTable table) {
    Tally tally = new Tally(table.topics(), body.outline());
    tally.readTitle(title, table);
    tally.readBody(body, table);
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

  private void readTitle(Part part, TermTable table) {
    SentenceReader reader = new SentenceReader(part, table);
    TopicWeights sum = new TopicWeights(title.length);
    for (int s = 0; s < part.outline().sentences(); s++) {
      TopicWeights sentence = reader.read(s, true, true, LISTED + 1);
      for (int i = 0; i < sentence.size(); i++) {
        sum.add(sentence.topic(i), sentence.of(sentence.topic(i)));
      }
    }
    for (int i = 0; i < sum.size(); i++) {
      title[sum.topic(i)] = saturated(sum.of(sum.topic(i)));
    }
  }

  private void readBody(Part part, TermTable table) {
    SentenceReader reader = new SentenceReader(part, table);
    TopicWeights passage = new TopicWeights(body.length);
    for (int s = 0; s < outline.sentences(); s++) {
      int number = outline.passage(s);
      TopicWeights sentence = reader.read(s, false, number == 0, LISTED);
      for (int i = 0; i < sentence.size(); i++) {
        int topic = sentence.topic(i);
        passage.add(topic, sentence.of(topic));
        best.offer(topic, s, sentence.of(topic));
      }
      if (s + 1 == outline.sentences() || outline.passage(s + 1) != number) {
        close(number, passage);
      }
    }
  }

  private void close(int number, TopicWeights passage) {
    double position = number == 0 ? LEAD : number == 1 ? SECOND : 1;
    for (int i = 0; i < passage.size(); i++) {
      int topic = passage.topic(i);
      double weight = position * saturated(passage.of(topic));
      body[topic] += weight;
      lead[topic] += number < 2 ? weight : 0;
    }
    passage.clear();
  }

  private static double saturated(double sum) {
    return sum <= 0 ? 0 : sum / (1 + sum / PASSAGE_HALF);
  }
}
