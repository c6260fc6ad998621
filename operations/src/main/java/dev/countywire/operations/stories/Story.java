package dev.countywire.operations.stories;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Articles that tell the same story: each shares a story key with another.
///
/// @param tellings the earliest first; at least one
public record Story(List<Telling> tellings) {
  // the widest spread first, then the oldest, then by id, so that the order is always the same
  private static final Comparator<Story> WIDEST =
      Comparator.comparingLong(Story::outlets)
          .reversed()
          .thenComparing(Story::origin, Telling.EARLIEST);

  /// Sorts the tellings.
  public Story {
    tellings = tellings.stream().sorted(Telling.EARLIEST).toList();
  }

  /// The stories of articles, those in the most outlets first. An article without keys tells one of
  /// its own.
  public static List<Story> of(Collection<Telling> articles) {
    Map<String, Telling> byId = new LinkedHashMap<>();
    articles.forEach(telling -> byId.putIfAbsent(telling.id(), telling));
    Map<String, String> leaders = new HashMap<>();
    Map<String, String> firstWith = new HashMap<>();
    for (Telling telling : byId.values()) {
      for (String key : telling.keys()) {
        String other = firstWith.putIfAbsent(key, telling.id());
        if (other != null) {
          leaders.put(leader(leaders, telling.id()), leader(leaders, other));
        }
      }
    }
    Map<String, List<Telling>> groups = new LinkedHashMap<>();
    byId.forEach((id, telling) ->
        groups.computeIfAbsent(leader(leaders, id), _ -> new ArrayList<>()).add(telling));
    return groups.values().stream().map(Story::new).sorted(WIDEST).toList();
  }

  /// The article that told it first.
  public Telling origin() {
    return tellings.getFirst();
  }

  /// How many sites have it.
  public long outlets() {
    return tellings.stream().map(Telling::outlet).distinct().count();
  }

  /// From the first to the last article.
  public Duration spread() {
    OffsetDateTime first = time(tellings.getFirst());
    return tellings.stream()
        .map(telling -> Duration.between(first, time(telling)))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private static OffsetDateTime time(Telling telling) {
    return telling.publishedAt() == null ? telling.time() : telling.publishedAt();
  }

  private static String leader(Map<String, String> leaders, String id) {
    String at = id;
    for (String next = leaders.get(at); next != null && !next.equals(at); next = leaders.get(at)) {
      // halving the way keeps it short
      String after = leaders.getOrDefault(next, next);
      leaders.put(at, after);
      at = after;
    }
    return at;
  }
}
