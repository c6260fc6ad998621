package dev.countywire.text.place;

import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every form that a division's name may stand in, and the divisions that it may mean.
///
/// Forms are numbered from 0, as the terms of the vocabulary that they are. One form may name many
/// divisions (鼓楼区, 城关镇).
public final class PlaceNames {
  /// No form.
  public static final int NONE = -1;

  // a township whose short form is a word of this frequency is read as the word
  private static final int COMMON = 15;

  private final Gazetteer gazetteer;
  private final String[] forms;
  private final FormIndex index;
  private final Readings readings;
  // divisions whose name another one bears too
  private final BitSet namesakes = new BitSet();

  private PlaceNames(
      Gazetteer gazetteer, Map<String, int[]> found, PlaceLexicons lexicons, WordTable words) {
    this.gazetteer = gazetteer;
    this.forms = found.keySet().toArray(String[]::new);
    Arrays.sort(forms);
    this.index = new FormIndex(forms);
    this.readings = new Readings(forms.length);
    Set<String> ordinary = Set.copyOf(lexicons.list("ordinary-words.txt").all());
    for (int i = 0; i < forms.length; i++) {
      int[] of = found.getOrDefault(forms[i], new int[0]);
      readings.put(i, of, ordinary.contains(forms[i]) || isWord(forms[i], of, words));
    }
    for (int i = 0; i < gazetteer.size(); i++) {
      namesakes.set(i, bearers(found.getOrDefault(gazetteer.name(i), new int[0])) > 1);
    }
  }

  /// Collects the forms of all divisions.
  ///
  /// @param lexicons which forms are ordinary words, and which names are the user's
  /// @param vocabulary takes the forms as terms that are words of the lattice
  /// @throws IllegalStateException if the vocabulary has terms already
  public static PlaceNames of(
      Gazetteer gazetteer, PlaceLexicons lexicons, WordTable words, Vocabulary.Builder vocabulary) {
    Map<String, int[]> found = NameForms.of(gazetteer);
    found.keySet().removeIf(lexicons::isOwn);
    PlaceNames names = new PlaceNames(gazetteer, found, lexicons, words);
    names.register(vocabulary);
    return names;
  }

  private static int bearers(int[] readings) {
    int bearers = 0;
    for (int reading : readings) {
      bearers += Reading.form(reading) == NameForm.FULL ? 1 : 0;
    }
    return bearers;
  }

  private static boolean isWord(String form, int[] readings, WordTable words) {
    return (isTownshipOnly(readings) || isPast(readings))
        && words.frequency(form, 0, form.length()) >= COMMON;
  }

  // 动力 was a district of 哈尔滨
  private static boolean isPast(int[] readings) {
    return Reading.form(readings[0]) == NameForm.FORMER_SHORT;
  }

  // the short form of townships and nothing else
  private static boolean isTownshipOnly(int[] readings) {
    for (int reading : readings) {
      if (Reading.tier(reading) != Tier.TOWNSHIP || Reading.form(reading) == NameForm.FULL) {
        return false;
      }
    }
    return true;
  }

  // a form has the number of its term, which spares a look-up in a large table at every hit
  private void register(Vocabulary.Builder vocabulary) {
    for (int i = 0; i < forms.length; i++) {
      if (vocabulary.addName(Use.DIVISION, forms[i], frequency(i)) != i) {
        throw new IllegalStateException("the names of divisions come first in a vocabulary");
      }
    }
  }

  private double frequency(int form) {
    double most = 1;
    for (int r = 0; r < readings.count(form); r++) {
      int reading = readings.reading(form, r);
      most = Math.max(most, frequency(Reading.tier(reading), Reading.form(reading).isFull()));
    }
    return isCommon(form) ? 1 : most;
  }

  // in 60 million words, for the lattice
  private static double frequency(Tier tier, boolean full) {
    return switch (tier) {
      case PROVINCE -> 3000;
      case PREFECTURE -> full ? 600 : 400;
      case COUNTY -> full ? 300 : 80;
      case TOWNSHIP -> full ? 60 : 4;
    };
  }

  /// The longest form that stands at `begin`; `NONE` if there is none.
  int longestAt(String text, int begin) {
    return index.longestAt(text, begin);
  }

  /// The form's text.
  String text(int form) {
    return forms[form];
  }

  /// What forms may mean.
  Readings readings() {
    return readings;
  }

  /// Whether a form is also an ordinary word (合作, 资源, 永安), or a full name that says little (城区).
  public boolean isCommon(int form) {
    return readings.isCommon(form);
  }

  /// Whether any reading is a full name, of today or of the past.
  public boolean isFull(int form) {
    return readings.isFull(form);
  }

  /// Whether a form may mean a division that is no township.
  public boolean isAboveTownships(int form) {
    return readings.isAboveTownships(form);
  }

  /// Six digits of GB/T 2260; null below the county.
  @Nullable String adcode(int division) {
    return gazetteer.adcode(division);
  }

  /// The official name, with the division above in front where another one bears it too (徐州市鼓楼区).
  public String official(int division) {
    String name = gazetteer.name(division);
    int parent = gazetteer.parent(division);
    return namesakes.get(division) && parent != Gazetteer.NONE
        ? gazetteer.name(parent) + name
        : name;
  }
}
