package dev.countywire.text.sector;

import dev.countywire.model.EventType;
import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.List;

/// Says what kind of event an article reports, from what its headline and first passages say.
final class EventTagger {
  private static final List<EventType> TYPES = List.of(EventType.values());

  /// Codes of the kinds of event, in the order of the enum.
  static final List<String> TOPICS = TYPES.stream().map(EventType::code).toList();

  private static final double TITLE = 2.5;
  private static final double BODY = 3;
  // weaker evidence than this is none
  private static final double FLOOR = 1.5;

  private final TermTable terms;

  private EventTagger(TermTable terms) {
    this.terms = terms;
  }

  static EventTagger of(Lexicon lexicon, Vocabulary.Builder vocabulary) {
    return new EventTagger(TermTable.of(lexicon, Use.EVENT, vocabulary));
  }

  /// The kind with the most evidence; of equal ones the first.
  EventType tag(Part title, Part body) {
    Tally tally = Tally.of(title, body, terms);
    EventType best = EventType.OTHER;
    double most = FLOOR;
    for (int topic = 0; topic < TYPES.size(); topic++) {
      double evidence = evidence(tally, topic);
      if (evidence > most) {
        most = evidence;
        best = TYPES.get(topic);
      }
    }
    return best;
  }

  /// Weight of the headline, of the beginning and of the spread.
  static double evidence(Tally tally, int topic) {
    double passages = Math.max(4, tally.outline().passages());
    return TITLE * tally.title(topic)
        + tally.lead(topic)
        + BODY * (tally.body(topic) - tally.lead(topic)) / passages;
  }
}
