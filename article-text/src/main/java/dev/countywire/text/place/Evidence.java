package dev.countywire.text.place;

import java.util.BitSet;
import java.util.List;

/// Decides whether a form of a division's name stands for the division where it stands.
///
/// Full names do. A short form does only with evidence: the full name in the article or its outlet,
/// a chain, or that it is no ordinary word; a township's needs its full name, or its county as the
/// subject.
final class Evidence {
  private final Gazetteer gazetteer;
  private final PlaceNames names;
  private final Linking linking;
  private final BitSet named = new BitSet();
  private final BitSet subjects = new BitSet();

  Evidence(Gazetteer gazetteer, PlaceNames names, Linking linking, List<Sightings> fields) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.linking = linking;
    for (Sightings field : fields) {
      for (int i = 0; i < field.size(); i++) {
        if (names.isFull(field.form(i)) && !names.isCommon(field.form(i))) {
          addNamed(linking.division(field, i));
        }
      }
    }
    for (int form : linking.outlet().forms()) {
      if (names.isFull(form) || !names.isCommon(form)) {
        addNamed(linking.sense(form));
      }
    }
  }

  private void addNamed(int division) {
    if (division != Gazetteer.NONE) {
      named.set(division);
    }
  }

  /// Makes a division one whose townships are at home in the article.
  void addSubject(int division) {
    subjects.set(division);
  }

  /// The rule by which sighting `i` is a mention; empty if it is none.
  String rule(Sightings field, int i) {
    int form = field.form(i);
    int division = linking.division(field, i);
    if (division == Gazetteer.NONE) {
      return "";
    }
    if (i > 0 && field.end(i - 1) == field.begin(i) && linking.isChained(form, division)) {
      return "division-chain";
    }
    if (names.isFull(form)) {
      return isPlain(form, division) ? "division-name" : "";
    }
    if (named.get(division)) {
      return "short-form-named";
    }
    return gazetteer.tier(division) == Tier.TOWNSHIP ? township(form, division) : known(form);
  }

  // 城区, 老城区 and two characters of the past (任县) need the prefecture in the article
  private boolean isPlain(int form, int division) {
    boolean past =
        names.text(form).length() == 2 && !gazetteer.name(division).equals(names.text(form));
    return (!names.isCommon(form) && !past)
        || linking.outlet().forms().contains(form)
        || named.get(gazetteer.parent(division));
  }

  private String township(int form, int division) {
    return !names.isCommon(form) && subjects.get(gazetteer.parent(division))
        ? "short-form-township"
        : "";
  }

  private String known(int form) {
    return names.isCommon(form) ? "" : "short-form-uncommon";
  }
}
