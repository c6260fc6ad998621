package dev.countywire.text.place;

import java.util.Arrays;

/// The distinct forms of an article and its outlet, ascending, and which of them each name has.
final class DistinctForms {
  private final int[] forms;
  // how often the article has each
  private final int[] counts;
  // by name, the title's first, then the body's, then the outlet's, the number of its form
  private final int[] numbers;
  private final int sightings;
  private int size;

  DistinctForms(Sightings title, Sightings body, Outlet outlet) {
    sightings = title.size() + body.size();
    long[] sorted = new long[sightings + outlet.size()];
    for (int i = 0; i < sorted.length; i++) {
      int form =
          i < title.size()
              ? title.form(i)
              : i < sightings ? body.form(i - title.size()) : outlet.form(i - sightings);
      sorted[i] = (long) form << Integer.SIZE | i;
    }
    Arrays.sort(sorted);
    forms = new int[sorted.length];
    counts = new int[sorted.length];
    numbers = new int[sorted.length];
    for (long each : sorted) {
      number((int) (each >>> Integer.SIZE), (int) each);
    }
  }

  private void number(int form, int name) {
    size += size == 0 || forms[size - 1] != form ? 1 : 0;
    forms[size - 1] = form;
    counts[size - 1] += name < sightings ? 1 : 0;
    numbers[name] = size - 1;
  }

  /// Number of distinct forms.
  int size() {
    return size;
  }

  /// Form number `i`.
  int form(int i) {
    return forms[i];
  }

  /// How often the article has form number `i`; 0 if its outlet alone has it.
  int count(int i) {
    return counts[i];
  }

  /// Number of the form of a sighting; those of the body follow those of the title.
  int of(int sighting) {
    return numbers[sighting];
  }

  /// Number of the form of name `i` of the outlet.
  int ofOutlet(int i) {
    return numbers[sightings + i];
  }
}
