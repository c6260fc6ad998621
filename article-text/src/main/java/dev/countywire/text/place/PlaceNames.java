package dev.countywire.text.place;

import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Every form that a division's name may stand in, and the divisions that it may mean.
///
/// Forms are numbered from 0, as the terms of the vocabulary that they are. One form may name many
/// divisions (鼓楼区, 城关镇).
public final class PlaceNames {
  /// No form.
  public static final int NONE = -1;

  private final Gazetteer gazetteer;
  private final String[] forms;
  private final FormIndex index;
  private final Readings readings;
  // divisions whose name another one bears too
  private final BitSet namesakes = new BitSet();

  private PlaceNames(Gazetteer gazetteer, NameForms known, WordList ordinary) {
    this.gazetteer = gazetteer;
    this.forms = known.texts();
    this.readings = known.readings();
    this.index = new FormIndex(forms);
    for (String word : ordinary.all()) {
      int form = Arrays.binarySearch(forms, word);
      if (form >= 0) {
        readings.setCommon(form);
      }
    }
    for (int form = 0; form < forms.length; form++) {
      if (!readings.isOne(form)) {
        addNamesakes(form);
      }
    }
  }

  /// Takes the forms of all divisions.
  ///
  /// @param lexicons which forms are ordinary words, and which names are the user's
  /// @param vocabulary takes the forms as terms that are words of the lattice
  /// @throws IllegalStateException if the vocabulary has terms already
  public static PlaceNames of(
      Gazetteer gazetteer, PlaceLexicons lexicons, Vocabulary.Builder vocabulary) {
    NameForms forms = NameForms.standard();
    PlaceNames names =
        new PlaceNames(
            gazetteer,
            lexicons.hasOwn() ? forms.without(lexicons::isOwn) : forms,
            lexicons.list("ordinary-words.txt"));
    names.register(vocabulary);
    return names;
  }

  private void addNamesakes(int form) {
    int bearers = 0;
    for (int r = 0; r < readings.count(form); r++) {
      bearers += Reading.form(readings.reading(form, r)) == NameForm.FULL ? 1 : 0;
    }
    for (int r = 0; bearers > 1 && r < readings.count(form); r++) {
      int division = Reading.division(readings.reading(form, r));
      // 高新区团山镇 has the form 团山镇, which is not its name
      if (gazetteer.name(division).equals(forms[form])) {
        namesakes.set(division);
      }
    }
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

  /// Whether any reading is a full name of today.
  boolean isToday(int form) {
    for (int r = 0; r < readings.count(form); r++) {
      if (Reading.form(readings.reading(form, r)) == NameForm.FULL) {
        return true;
      }
    }
    return false;
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
