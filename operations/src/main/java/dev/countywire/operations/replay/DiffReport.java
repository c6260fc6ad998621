package dev.countywire.operations.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a replay would change, counted, with the first examples of each kind.
public final class DiffReport {
  private static final int EXAMPLES = 5;

  private final Map<String, Long> fields = new TreeMap<>();
  private final Map<String, Kind> kinds = new TreeMap<>();
  private final Map<String, Long> refused = new TreeMap<>();
  private long compared;
  private long changed;
  private long added;

  /// An article in which something is gained or lost.
  ///
  /// @param id of the article
  /// @param title its headline
  /// @param name what is gained or lost
  public record Example(String id, String title, String name) {}

  /// Entities of one type, or sectors, or regions.
  public static final class Kind {
    private long gained;
    private long lost;
    private final List<Example> gains = new ArrayList<>();
    private final List<Example> losses = new ArrayList<>();

    private Kind() {}

    /// How often one is gained, over all articles.
    public long gained() {
      return gained;
    }

    /// How often one is lost, over all articles.
    public long lost() {
      return lost;
    }

    /// The first that are gained.
    public List<Example> gains() {
      return Collections.unmodifiableList(gains);
    }

    /// The first that are lost.
    public List<Example> losses() {
      return Collections.unmodifiableList(losses);
    }
  }

  /// Takes in an article that the index holds.
  void compare(JsonNode before, JsonNode after) {
    compared++;
    DocumentDiff diff = DocumentDiff.of(before, after);
    if (diff.isEmpty()) {
      return;
    }
    changed++;
    diff.fields().forEach(field -> fields.merge(field, 1L, Long::sum));
    diff.gained().forEach(each -> note(each, after, true));
    diff.lost().forEach(each -> note(each, before, false));
  }

  /// Takes in an article that the index does not hold.
  void add() {
    added++;
  }

  /// Takes in an article that the index holds and today's chain refuses; a replay leaves it alone.
  void refuse(String reason) {
    refused.merge(reason, 1L, Long::sum);
  }

  /// Articles that the index holds in the capture that was replayed.
  public long compared() {
    return compared;
  }

  /// How many of these would change.
  public long changed() {
    return changed;
  }

  /// Articles that would be new in the index.
  public long added() {
    return added;
  }

  /// How many documents would change, by field.
  public Map<String, Long> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /// What is gained and lost, by type of entity, `sector` and `region`.
  public Map<String, Kind> kinds() {
    return Collections.unmodifiableMap(kinds);
  }

  /// Indexed articles that today's chain refuses, by reason.
  public Map<String, Long> refused() {
    return Collections.unmodifiableMap(refused);
  }

  private void note(String mention, JsonNode article, boolean gain) {
    int space = mention.indexOf(' ');
    Kind kind = kinds.computeIfAbsent(mention.substring(0, space), _ -> new Kind());
    List<Example> examples = gain ? kind.gains : kind.losses;
    if (gain) {
      kind.gained++;
    } else {
      kind.lost++;
    }
    if (examples.size() < EXAMPLES) {
      examples.add(
          new Example(
              article.path("id").asText(),
              article.path("title").asText(),
              mention.substring(space + 1)));
    }
  }
}
