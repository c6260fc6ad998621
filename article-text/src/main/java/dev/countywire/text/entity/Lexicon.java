package dev.countywire.text.entity;

import dev.countywire.text.Cells;
import dev.countywire.text.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A word list that anyone can edit: plain text, one entry a line, in `[sections]`.
///
/// The first line is a comment that says what the list is. `#` begins a comment line. An entry is a
/// term, or a term, a tab and its value; several terms without value may share a line, parted by
/// spaces.
public final class Lexicon {
  private static final int LONGEST = 100;

  private final String name;
  private final Map<String, Map<String, String>> sections;

  private Lexicon(String name, Map<String, Map<String, String>> sections) {
    this.name = name;
    this.sections = sections;
  }

  /// Reads a list that comes with countywire.
  ///
  /// @throws IllegalStateException if it is missing
  public static Lexicon resource(String name) {
    return read(name, Resource.lines(Lexicon.class, name));
  }

  /// Reads a list.
  ///
  /// @param name what messages call it
  /// @throws IllegalArgumentException naming the line, if the list has no header, an entry stands
  ///   outside of a section, or a term stands twice in one
  public static Lexicon read(String name, List<String> lines) {
    return read(name, lines, null);
  }

  /// Reads a list whose sections are all among those of `standard`, if one is given.
  ///
  /// @param name what messages call it
  /// @throws IllegalArgumentException naming the line, as above, or of an unknown section
  static Lexicon read(String name, List<String> lines, @Nullable Lexicon standard) {
    if (lines.isEmpty() || !lines.getFirst().startsWith("#")) {
      throw fault(name, 1, "the first line should be a comment that says what the list is");
    }
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> section = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        String title = line.substring(1, line.length() - 1);
        if (standard != null && !standard.sections.containsKey(title)) {
          throw fault(name, i + 1, "there is no section " + line + "; use " + standard.titles());
        }
        section = sections.computeIfAbsent(title, _ -> new LinkedHashMap<>());
      } else if (section == null) {
        throw fault(name, i + 1, "an entry stands before the first [section]");
      } else {
        enter(section, name, i + 1, line);
      }
    }
    return new Lexicon(name, sections);
  }

  private static void enter(Map<String, String> section, String name, int number, String line) {
    int tab = line.indexOf('\t');
    if (tab >= 0) {
      put(section, name, number, line.substring(0, tab).strip(), line.substring(tab + 1).strip());
      return;
    }
    for (String term : Cells.words(line)) {
      put(section, name, number, term, term);
    }
  }

  private static void put(
      Map<String, String> section, String name, int number, String term, String value) {
    if (term.length() > LONGEST) {
      throw fault(name, number, term + " is longer than " + LONGEST + " characters");
    }
    if (term.isEmpty() || value.isEmpty()) {
      throw fault(name, number, "an entry is empty; write a term, or a term, a tab and its value");
    }
    if (section.putIfAbsent(term, value) != null) {
      throw fault(name, number, term + " stands twice; delete one");
    }
  }

  private static IllegalArgumentException fault(String name, int line, String what) {
    return new IllegalArgumentException(name + ", line " + line + ": " + what);
  }

  /// The entries of a section with their values, in the order of the list; a term without a value
  /// is its own.
  ///
  /// @throws IllegalArgumentException if there is no such section
  public Map<String, String> section(String section) {
    Map<String, String> entries = sections.get(section);
    if (entries == null) {
      throw new IllegalArgumentException(name + " has no section [" + section + "]");
    }
    return Collections.unmodifiableMap(entries);
  }

  /// The terms of a section, in the order of the list.
  ///
  /// @throws IllegalArgumentException if there is no such section
  public List<String> terms(String section) {
    return new ArrayList<>(section(section).keySet());
  }

  private String titles() {
    return sections.keySet().stream().map(t -> "[" + t + "]").collect(Collectors.joining(", "));
  }

  /// Terms of a section; none if there is no such section.
  Set<String> termsOrNone(String section) {
    return sections.getOrDefault(section, Map.of()).keySet();
  }

  /// This list with the sections of `own` added; a term that stands in both is `own`'s alone.
  public Lexicon with(Lexicon own) {
    Lexicon merged = this;
    for (Map<String, String> entries : own.sections.values()) {
      merged = merged.without(sections.keySet(), entries.keySet());
    }
    own.sections.forEach(merged::enter);
    return merged;
  }

  private void enter(String section, Map<String, String> entries) {
    sections.computeIfAbsent(section, _ -> new LinkedHashMap<>()).putAll(entries);
  }

  /// This list without some terms in some of its sections.
  Lexicon without(Set<String> titles, Set<String> terms) {
    Map<String, Map<String, String>> kept = new LinkedHashMap<>();
    sections.forEach((title, entries) -> {
      Map<String, String> copy = new LinkedHashMap<>(entries);
      if (titles.contains(title)) {
        copy.keySet().removeAll(terms);
      }
      kept.put(title, copy);
    });
    return new Lexicon(name, kept);
  }
}
