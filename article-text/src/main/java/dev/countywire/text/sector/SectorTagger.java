package dev.countywire.text.sector;

import dev.countywire.model.Entity;
import dev.countywire.model.EventType;
import dev.countywire.model.Sector;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says what an article is about: its sectors, ranked, and its kind of event.
public final class SectorTagger {
  // the ratio of costs: a missed sector and a wrong one weigh the same
  private static final double THRESHOLD = 0.4;
  // an article with evidence has a first sector, even a doubtful one
  private static final double FIRST = 0.15;
  private static final double DIGITS = 10_000;

  private final SectorTable sectors;
  private final TermTable terms;
  private final EventTagger events;
  private final Calibration calibration;

  private SectorTagger(SectorLexicons lexicons, Vocabulary.Builder vocabulary) {
    this.sectors = SectorTable.standard();
    this.terms = TermTable.of(lexicons.sectors(), Use.SECTOR, vocabulary);
    this.events = EventTagger.of(lexicons.events(), vocabulary);
    this.calibration = Calibration.standard();
  }

  /// The tagger with the lexicon that comes with countywire.
  ///
  /// @param vocabulary takes the terms that the tagger looks for
  public static SectorTagger standard(Vocabulary.Builder vocabulary) {
    return of(SectorLexicons.standard(), vocabulary);
  }

  /// The tagger with a lexicon of one's own.
  ///
  /// @param lexicon over the codes of [SectorTable#standard()]
  /// @param vocabulary takes the terms that the tagger looks for
  public static SectorTagger of(Lexicon lexicon, Vocabulary.Builder vocabulary) {
    return of(new SectorLexicons(lexicon, Lexicon.events()), vocabulary);
  }

  /// The tagger with lexicons of one's own.
  ///
  /// @param lexicons over the codes of [SectorTable#standard()] and of the kinds of event
  /// @param vocabulary takes the terms that the tagger looks for
  public static SectorTagger of(SectorLexicons lexicons, Vocabulary.Builder vocabulary) {
    return new SectorTagger(lexicons, vocabulary);
  }

  /// Tags one article.
  public Verdict tag(ArticleText article, List<Entity> entities) {
    Part title = Part.of(article.title(), entities, Entity.Field.TITLE);
    Part body = Part.of(article.body(), entities, Entity.Field.BODY);
    Tally tally = Tally.of(title, body, terms);
    return new Verdict(sectors(article.body().text(), tally), events.tag(title, body));
  }

  private List<Sector> sectors(String body, Tally tally) {
    List<Scored> scored = scored(tally);
    List<Sector> over = new ArrayList<>();
    for (Scored sector : scored) {
      if (sector.score() >= (over.isEmpty() ? FIRST : THRESHOLD)) {
        over.add(sector(body, tally, sector));
      }
    }
    return over;
  }

  /// Every sector with evidence, best first; of equal ones the table's order decides.
  List<Scored> scored(Tally tally) {
    double[] evidence = SectorFeatures.evidence(tally, sectors.backgrounds());
    double strongest = 0;
    double sum = 0;
    for (double of : evidence) {
      strongest = Math.max(strongest, of);
      sum += of;
    }
    List<Scored> scored = new ArrayList<>();
    for (int topic = 0; topic < evidence.length; topic++) {
      if (evidence[topic] > 0) {
        SectorFeatures features = SectorFeatures.of(evidence[topic], strongest, sum);
        scored.add(new Scored(topic, calibration.probability(features), features));
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    return scored;
  }

  Tally tally(ArticleText article, List<Entity> entities) {
    return Tally.of(
        Part.of(article.title(), entities, Entity.Field.TITLE),
        Part.of(article.body(), entities, Entity.Field.BODY),
        terms);
  }

  private Sector sector(String body, Tally tally, Scored scored) {
    List<Sector.Evidence> evidence = new ArrayList<>();
    for (int sentence : tally.sentences(scored.topic())) {
      evidence.add(evidence(body, tally.outline(), sentence));
    }
    return new Sector(
        sectors.codes().get(scored.topic()),
        sectors.names().get(scored.topic()),
        Math.round(scored.score() * DIGITS) / DIGITS,
        evidence);
  }

  private static Sector.Evidence evidence(String body, Outline outline, int sentence) {
    int begin = outline.begin(sentence);
    int end = outline.end(sentence);
    while (begin < end && isSpace(body.charAt(begin))) {
      begin++;
    }
    while (end > begin && isSpace(body.charAt(end - 1))) {
      end--;
    }
    return new Sector.Evidence(body.substring(begin, end), begin, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  /// A sector before the threshold.
  ///
  /// @param topic its index in the table
  record Scored(int topic, double score, SectorFeatures features) {}

  /// What one article is about.
  ///
  /// @param sectors over the threshold, best first
  /// @param eventType kind of event
  public record Verdict(List<Sector> sectors, EventType eventType) {
    /// Copies the list.
    public Verdict {
      sectors = List.copyOf(sectors);
    }
  }
}
