package dev.countywire.text.place;

import dev.countywire.text.Cells;
import dev.countywire.text.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A lexicon of names in sections: `[section]` lines, names parted by white space, `#` for
/// comments.
///
/// @param sections names by section, in order; names before the first section are in section ``
record WordList(Map<String, List<String>> sections) {
  /// Reads a lexicon that comes with countywire.
  ///
  /// @throws IllegalStateException if it is missing or a line is malformed
  static WordList resource(String name) {
    return read(name, Resource.lines(WordList.class, name));
  }

  /// Reads a lexicon.
  ///
  /// @param name what messages call it
  /// @throws IllegalStateException if a line is malformed; the message names it
  static WordList read(String name, List<String> lines) {
    return read(name, lines, null);
  }

  /// Reads a lexicon whose sections are all among `known`.
  ///
  /// @throws IllegalStateException if a line is malformed; the message names it
  static WordList read(String name, List<String> lines, @Nullable Set<String> known) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    String section = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("[")) {
        section = section(name, i + 1, line, known);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        if (known != null && !known.contains(section)) {
          throw fault(name, i + 1, "an entry stands before the first [section]");
        }
        sections.computeIfAbsent(section, _ -> new ArrayList<>()).addAll(words(name, i + 1, line));
      }
    }
    return new WordList(sections);
  }

  private static String section(String name, int number, String line, @Nullable Set<String> known) {
    if (!line.endsWith("]") || line.length() < 3) {
      throw fault(name, number, "a section is written [name], not " + line);
    }
    String section = line.substring(1, line.length() - 1);
    if (known != null && !known.contains(section)) {
      String use =
          known.contains("")
              ? "this list has no sections"
              : "use " + known.stream().map(s -> "[" + s + "]").collect(Collectors.joining(", "));
      throw fault(name, number, "there is no section " + line + "; " + use);
    }
    return section;
  }

  private static IllegalStateException fault(String name, int number, String what) {
    return new IllegalStateException(name + ", line " + number + ": " + what);
  }

  /// This list with the names of `own`; a name that stands in both is `own`'s alone.
  WordList with(WordList own) {
    Set<String> names = Set.copyOf(own.all());
    Map<String, List<String>> merged = new LinkedHashMap<>();
    sections.forEach((section, all) -> {
      List<String> kept = new ArrayList<>(all);
      kept.removeIf(names::contains);
      kept.addAll(own.section(section));
      merged.put(section, kept);
    });
    return new WordList(merged);
  }

  private static List<String> words(String name, int number, String line) {
    List<String> words = Cells.words(line);
    for (String word : words) {
      if (word.length() > 30) {
        throw fault(name, number, "longer than 30 characters: " + word);
      }
    }
    return words;
  }

  /// All names, of whatever section.
  List<String> all() {
    return sections.values().stream().flatMap(List::stream).toList();
  }

  /// The names of one section; none if there is no such section.
  List<String> section(String section) {
    return sections.getOrDefault(section, List.of());
  }
}
