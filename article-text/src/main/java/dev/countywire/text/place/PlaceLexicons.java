package dev.countywire.text.place;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The word lists of the place tagger; users may add their own, and theirs win.
public final class PlaceLexicons {
  private static final List<String> NAMES =
      List.of("borders.txt", "ordinary-words.txt", "places.txt", "suffixes.txt");

  private final Map<String, WordList> lists;
  // places that a user names: no division of the name stands against them
  private final SortedSet<String> own;

  private PlaceLexicons(Map<String, WordList> lists, SortedSet<String> own) {
    this.lists = lists;
    this.own = own;
  }

  /// The lists that come with countywire.
  ///
  /// @throws IllegalStateException if one is missing
  public static PlaceLexicons standard() {
    Map<String, WordList> lists = new TreeMap<>();
    NAMES.forEach(name -> lists.put(name, WordList.resource(name)));
    return new PlaceLexicons(lists, new TreeSet<>());
  }

  /// Names of the lists that there are.
  public static List<String> names() {
    return NAMES;
  }

  /// These lists with a user's list added to the one of that name.
  ///
  /// @param source what messages call it
  /// @throws IllegalArgumentException naming the line of a fault
  public PlaceLexicons with(String name, String source, List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().startsWith("#")) {
      throw new IllegalArgumentException(
          source + ", line 1: the first line should be a comment that says what the list is");
    }
    WordList standard = list(name);
    WordList added = read(source, lines, standard.sections().keySet());
    Map<String, WordList> merged = new TreeMap<>(lists);
    merged.put(name, standard.with(added));
    SortedSet<String> places = new TreeSet<>(own);
    if (name.equals("places.txt")) {
      places.addAll(added.all());
    }
    return new PlaceLexicons(merged, places);
  }

  private static WordList read(String source, List<String> lines, Set<String> sections) {
    try {
      return WordList.read(source, lines, sections);
    } catch (IllegalStateException fault) {
      throw new IllegalArgumentException(fault.getMessage(), fault);
    }
  }

  WordList list(String name) {
    WordList list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("there is no word list " + name);
    }
    return list;
  }

  /// Whether a user names any place.
  boolean hasOwn() {
    return !own.isEmpty();
  }

  /// Whether a user names a place so.
  boolean isOwn(String name) {
    return own.contains(name);
  }
}
