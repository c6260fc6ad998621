package dev.countywire.text.sector;

import dev.countywire.model.Entity;
import dev.countywire.model.Sector;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/// What another lexicon would change: which articles each sector gains and loses.
///
/// Takes one article after the other and keeps counts and the first examples only, so a corpus of
/// any size goes through.
public final class SectorDiff {
  private final SectorTable table = SectorTable.standard();
  private final Side before;
  private final Side after;
  private final int examples;
  private final List<Change> changes = new ArrayList<>();
  private long articles;
  private long changed;

  /// Compares two lexicons.
  ///
  /// @param before the lexicon in use
  /// @param after the lexicon to be judged
  /// @param examples how many articles to keep for each sector and direction
  public SectorDiff(Lexicon before, Lexicon after, int examples) {
    this.before = new Side(before);
    this.after = new Side(after);
    this.examples = examples;
    table.codes().forEach(code -> changes.add(new Change(code)));
  }

  /// Tags one article with both lexicons.
  ///
  /// @param id of the article
  /// @param title headline; empty where there is none
  /// @param body paragraphs joined by `\n`
  /// @param entities of the article, by field and offset
  public void add(String id, String title, String body, List<Entity> entities) {
    List<Sector> old = before.sectors(title, body, entities);
    List<Sector> now = after.sectors(title, body, entities);
    articles++;
    boolean differs = false;
    for (Change change : changes) {
      differs |= change.compare(id, title, find(old, change.code), find(now, change.code));
    }
    changed += differs ? 1 : 0;
  }

  /// What was found so far; only sectors that gain or lose.
  public Report report() {
    List<Row> rows = new ArrayList<>();
    for (Change change : changes) {
      if (change.gained + change.lost > 0) {
        rows.add(change.row());
      }
    }
    return new Report(articles, changed, rows);
  }

  private static List<Sector> find(List<Sector> sectors, String code) {
    return sectors.stream().filter(s -> s.code().equals(code)).toList();
  }

  /// The whole comparison.
  ///
  /// @param articles how many were compared
  /// @param changed how many of them gain or lose a sector
  /// @param rows by sector, in the table's order
  public record Report(long articles, long changed, List<Row> rows) {
    /// Copies the list.
    public Report {
      rows = List.copyOf(rows);
    }
  }

  /// One sector.
  ///
  /// @param code of the sector
  /// @param gained articles that get it anew
  /// @param lost articles that had it
  /// @param examples the first of both
  public record Row(String code, long gained, long lost, List<Example> examples) {
    /// Copies the list.
    public Row {
      examples = List.copyOf(examples);
    }
  }

  /// One article.
  ///
  /// @param id of the article
  /// @param title headline; empty where there is none
  /// @param gained whether it gains the sector; else it loses it
  /// @param score under the lexicon that names the sector
  /// @param evidence the first sentence that speaks for it; empty where only the headline does
  public record Example(String id, String title, boolean gained, double score, String evidence) {}

  private final class Change {
    private final String code;
    private final List<Example> kept = new ArrayList<>();
    private long gained;
    private long lost;

    private Change(String code) {
      this.code = code;
    }

    private boolean compare(String id, String title, List<Sector> old, List<Sector> now) {
      if (old.isEmpty() == now.isEmpty()) {
        return false;
      }
      boolean gain = old.isEmpty();
      long count = gain ? gained++ : lost++;
      if (count < examples) {
        kept.add(example(id, title, gain, gain ? now.getFirst() : old.getFirst()));
      }
      return true;
    }

    private Row row() {
      return new Row(code, gained, lost, kept);
    }

    private static Example example(String id, String title, boolean gain, Sector sector) {
      List<Sector.Evidence> evidence = sector.evidence();
      return new Example(
          id, title, gain, sector.score(), evidence.isEmpty() ? "" : evidence.getFirst().text());
    }
  }

  private static final class Side {
    private final SectorTagger tagger;
    private final Vocabulary vocabulary;

    private Side(Lexicon lexicon) {
      Vocabulary.Builder terms = Vocabulary.builder();
      this.tagger = SectorTagger.of(lexicon, terms);
      this.vocabulary = terms.build();
    }

    private List<Sector> sectors(String title, String body, List<Entity> entities) {
      return tagger
          .tag(new ArticleText(part(title), part(body), null, null, null), entities)
          .sectors();
    }

    private ArticleText.Part part(String text) {
      return new ArticleText.Part(text, vocabulary.match(text));
    }
  }
}
