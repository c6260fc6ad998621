package dev.countywire.text.page;

import dev.countywire.text.Cells;
import dev.countywire.text.LexiconException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lines that stand in many articles of a site, by site; such a line is no part of an article.
///
/// A list is a text in UTF-8: a header, then a row a line, `site, articles, of, line`, parted by
/// tabs; empty lines and those that begin with `#` are left out. `articles` and `of` say in how
/// many of how many articles the line stood; they are for the person who looks the list through.
public final class Furniture {
  /// Nothing known.
  public static final Furniture NONE = new Furniture(Map.of());

  static final String HEADER = "site\tarticles\tof\tline";
  private static final int COLUMNS = 4;

  private final Map<String, Set<String>> keys;

  private Furniture(Map<String, Set<String>> keys) {
    this.keys = Map.copyOf(keys);
  }

  /// Reads a list.
  ///
  /// @param source what the list is called in messages
  /// @throws LexiconException naming source and line, if a row is not as it should be
  public static Furniture read(List<String> lines, String source) {
    Map<String, Set<String>> keys = new HashMap<>();
    boolean header = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (header) {
        List<String> row = row(line, source, i);
        keys.computeIfAbsent(row.getFirst(), _ -> new HashSet<>()).add(key(row.getLast()));
      } else if (!line.equals(HEADER)) {
        throw fault(
            source, i, "the header must be " + HEADER.replace("\t", ", ") + ", parted by tabs");
      }
      header = true;
    }
    if (!header) {
      throw fault(source, 0, "the header is missing");
    }
    return new Furniture(keys);
  }

  private static List<String> row(String line, String source, int at) {
    List<String> row = Cells.of(line, '\t');
    if (row.size() != COLUMNS) {
      throw fault(source, at, "a row has " + COLUMNS + " columns, this one " + row.size());
    }
    if (row.getFirst().isBlank() || key(row.getLast()).isEmpty()) {
      throw fault(source, at, "site or line is empty");
    }
    if (!isCount(row.get(1)) || !isCount(row.get(2))) {
      throw fault(source, at, "articles and of must be whole numbers");
    }
    return row;
  }

  private static boolean isCount(String cell) {
    return !cell.isEmpty()
        && cell.length() <= 18
        && cell.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static LexiconException fault(String source, int at, String why) {
    return new LexiconException(List.of(source + ", line " + (at + 1) + ": " + why));
  }

  /// Number of lines known, of all sites together.
  public int size() {
    return keys.values().stream().mapToInt(Set::size).sum();
  }

  /// What a site is called in a list: `site` of the record, else the host of its address; `null`
  /// where there is neither.
  public static @Nullable String site(@Nullable String site, @Nullable String url) {
    String name = site == null || site.isBlank() ? host(url) : site.strip();
    return name == null ? null : name.replaceAll("\\s+", " ");
  }

  private static @Nullable String host(@Nullable String url) {
    try {
      return url == null ? null : URI.create(url.strip()).getHost();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// Adds the look to the lines of a page that the list holds.
  void mark(List<Line> lines, PageContext context) {
    if (keys.isEmpty()) {
      return;
    }
    String site = site(context.site(), context.url());
    Set<String> known = site == null ? Set.of() : keys.getOrDefault(site, Set.of());
    for (Line line : known.isEmpty() ? new ArrayList<Line>() : lines) {
      if (known.contains(key(line.text()))) {
        line.mark(Look.RECURRING);
      }
    }
  }

  /// What lines are compared by: the folded text without white space.
  static String key(String line) {
    return Folding.fold(line).replace(" ", "");
  }
}
