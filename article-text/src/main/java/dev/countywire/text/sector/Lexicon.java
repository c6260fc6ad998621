package dev.countywire.text.sector;

import dev.countywire.text.Cells;
import dev.countywire.text.LexiconException;
import dev.countywire.text.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Terms that speak for a topic, as an analyst edits them: a table of topic, term, weight and
/// context, parted by tabs.
///
/// @param topics codes that the entries speak for, in their order
/// @param entries in the file's order
public record Lexicon(List<String> topics, List<Entry> entries) {
  /// What stands in the topic column of a term that only hides the shorter terms inside it.
  public static final String MASK = "-";

  private static final List<String> HEADER = List.of("topic", "term", "weight", "context");

  /// Copies the lists.
  public Lexicon {
    topics = List.copyOf(topics);
    entries = List.copyOf(entries);
  }

  /// The sectors' terms that come with countywire.
  public static Lexicon sectors() {
    return bundled("sector-terms.tsv", SectorTable.standard().codes());
  }

  /// The terms of the kinds of event that come with countywire.
  public static Lexicon events() {
    return bundled("event-terms.tsv", EventTagger.TOPICS);
  }

  /// Reads a lexicon.
  ///
  /// @param source name of the file, for messages
  /// @param lines with the header first; empty lines and lines that begin with `#` are skipped
  /// @param topics codes that may stand in the topic column
  /// @throws LexiconException if a line is not of the form, naming every such line
  public static Lexicon read(String source, List<String> lines, List<String> topics) {
    List<Entry> entries = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean header = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        if (header) {
          Entry entry = Entry.read(line, topics);
          require(
              seen.add(entry.key()),
              () -> "term " + entry.term() + " stands there twice; drop one");
          entries.add(entry);
        } else {
          header = true;
          require(
              Cells.of(line, '\t').equals(HEADER),
              () -> "the header must be " + String.join(", ", HEADER) + ", parted by tabs");
        }
      } catch (IllegalArgumentException fault) {
        faults.add(source + " line " + (i + 1) + ": " + fault.getMessage());
      }
    }
    if (!header) {
      faults.add(source + " is empty: begin with the header " + String.join(", ", HEADER));
    }
    if (!faults.isEmpty()) {
      throw new LexiconException(faults);
    }
    return new Lexicon(topics, entries);
  }

  /// This lexicon with the entries of `own`; a term that stands in both is `own`'s alone.
  public Lexicon with(Lexicon own) {
    Set<String> terms = own.entries.stream().map(Entry::term).collect(Collectors.toSet());
    List<Entry> all = new ArrayList<>(entries);
    all.removeIf(entry -> terms.contains(entry.term()));
    all.addAll(own.entries);
    return new Lexicon(topics, all);
  }

  // thousands of lines hold: their messages are never made
  static void require(boolean holds, Supplier<String> message) {
    if (!holds) {
      throw new IllegalArgumentException(message.get());
    }
  }

  private static Lexicon bundled(String resource, List<String> topics) {
    return read(resource, Resource.lines(Lexicon.class, resource), topics);
  }

  /// One line.
  ///
  /// @param topic code, or [#MASK]
  /// @param term as it stands in simplified text
  /// @param weight what one sighting is worth, -9 to 9; below zero it speaks against the topic
  /// @param context where a sighting counts
  public record Entry(String topic, String term, double weight, TermContext context) {
    private static final double HEAVIEST = 9;

    static Entry read(String line, List<String> topics) {
      List<String> cells = Cells.of(line, '\t');
      require(
          cells.size() == 3 || cells.size() == 4,
          () -> "it has " + cells.size() + " columns; topic, term, weight and context are wanted");
      String topic = cells.getFirst().strip();
      String term = cells.get(1).strip();
      require(
          topic.equals(MASK) || topics.contains(topic),
          () ->
              "topic '" + topic + "' is unknown; use one of " + String.join(" ", topics) + " or -");
      require(!term.isEmpty(), () -> "the term is empty; fill the second column");
      double weight = weight(cells.get(2).strip());
      require(
          topic.equals(MASK) == (weight == 0),
          () -> "weight 0 and topic - go together: such a term hides shorter ones inside it");
      return new Entry(
          topic, term, weight, TermContext.read(cells.size() == 4 ? cells.get(3).strip() : ""));
    }

    private static double weight(String cell) {
      try {
        double weight = Double.parseDouble(cell);
        if (Math.abs(weight) <= HEAVIEST) {
          return weight;
        }
      } catch (NumberFormatException _) {
        // falls through to the sentence that names the cell
      }
      throw new IllegalArgumentException(
          "weight '" + cell + "' is not a number from -9 to 9; correct the third column");
    }

    private String key() {
      return topic + '\t' + term;
    }
  }
}
