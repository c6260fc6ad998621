package dev.countywire.text.place;

import dev.countywire.text.match.Segmentation;
import java.util.Arrays;

/// Decides whether a form of a division's name stands for the division where it stands.
///
/// Full names do. A short form does only with evidence: the full name in the article or its outlet,
/// a chain, or that it is no ordinary word; a township's needs its full name, or its county as the
/// subject.
final class Evidence {
  private final Gazetteer gazetteer;
  private final PlaceNames names;
  private final Linking linking;
  // divisions whose names say so, ascending
  private final int[] named;
  private int size;
  // the division whose townships are at home in the article
  private final int subject;

  Evidence(
      Gazetteer gazetteer,
      PlaceNames names,
      Linking linking,
      Sightings title,
      Sightings body,
      int subject) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.linking = linking;
    this.subject = subject;
    this.named = new int[title.size() + body.size() + linking.outlet().size()];
    addNamed(title);
    addNamed(body);
    addOutlet(linking.outlet());
    Arrays.sort(named, 0, size);
  }

  private void addNamed(Sightings field) {
    for (int i = 0; i < field.size(); i++) {
      if (names.isFull(field.form(i)) && !names.isCommon(field.form(i))) {
        named[size++] = linking.division(field, i);
      }
    }
  }

  private void addOutlet(Outlet outlet) {
    for (int i = 0; i < outlet.size(); i++) {
      if (names.isFull(outlet.form(i)) || !names.isCommon(outlet.form(i))) {
        named[size++] = linking.ofOutlet(i);
      }
    }
  }

  private boolean isNamed(int division) {
    return division != Gazetteer.NONE && Arrays.binarySearch(named, 0, size, division) >= 0;
  }

  /// The rule by which sighting `i` is a mention; empty if it is none.
  String rule(Sightings field, int i) {
    int form = field.form(i);
    int division = linking.division(field, i);
    if (division == Gazetteer.NONE) {
      return "";
    }
    if (i > 0 && field.end(i - 1) == field.begin(i) && linking.isChained(form, division)) {
      return isWord(form, division) ? "" : "division-chain";
    }
    if (names.isFull(form)) {
      return isPlain(field, i, division) ? "division-name" : "";
    }
    if (isNamed(division)) {
      return "short-form-named";
    }
    if (gazetteer.tier(division) == Tier.TOWNSHIP) {
      return township(form, division);
    }
    if (!names.isCommon(form)) {
      return isPartOfName(field, i) ? "" : "short-form-uncommon";
    }
    return isListed(field, i - 1, division, field.begin(i))
            || isListed(field, i + 1, division, field.end(i))
        ? "short-form-listed"
        : "";
  }

  // 榆次区新建水厂 is no neighbourhood of 榆次区
  private boolean isWord(int form, int division) {
    return names.isCommon(form) && !names.isFull(form) && gazetteer.tier(division) == Tier.TOWNSHIP;
  }

  // 石城子, 巴尔鲁克山: nothing else in the article speaks for 石城 or 克山
  private static boolean isPartOfName(Sightings field, int i) {
    String text = field.text();
    int end = field.end(i);
    return isLooseBefore(field, field.begin(i))
        || (end < text.length() && "子山河沟村庄寨店口坪坝岭屯堡塘桥路街岗洲".indexOf(text.charAt(end)) >= 0);
  }

  // a single character that is no word of its own belongs to a longer name
  private static boolean isLooseBefore(Sightings field, int begin) {
    Segmentation words = field.words();
    int word = begin == 0 ? -1 : words.wordAt(begin - 1);
    if (word < 0
        || words.begin(word) < begin - 1
        || "新老原大小约省市县区".indexOf(field.text().charAt(begin - 1)) >= 0) {
      return false;
    }
    return switch (words.classOf(word)) {
      case UNKNOWN -> Character.isIdeographic(field.text().charAt(begin - 1));
      case PERSON, PLACE, ABBREVIATION -> true;
      default -> false;
    };
  }

  // 文昌、澄迈、儋州: a word in a row of divisions of one province is one of them
  private boolean isListed(Sightings field, int neighbour, int division, int at) {
    if (neighbour < 0 || neighbour >= field.size() || names.isCommon(field.form(neighbour))) {
      return false;
    }
    int mark = field.begin(neighbour) >= at ? at : at - 1;
    int other = linking.division(field, neighbour);
    boolean adjacent = field.begin(neighbour) == at + 1 || field.end(neighbour) == at - 1;
    return adjacent
        && "、和与及至到—".indexOf(field.text().charAt(mark)) >= 0
        && other != Gazetteer.NONE
        && gazetteer.tier(other) != Tier.TOWNSHIP
        && gazetteer.ancestor(other, Tier.PROVINCE) == gazetteer.ancestor(division, Tier.PROVINCE);
  }

  // 城区, 老城区 and two characters of the past (任县) need the prefecture in the article
  private boolean isPlain(Sightings field, int i, int division) {
    int form = field.form(i);
    boolean past =
        field.end(i) - field.begin(i) == 2 && !gazetteer.name(division).equals(names.text(form));
    return (!names.isCommon(form) && !past)
        || linking.outlet().has(form)
        || isNamed(gazetteer.parent(division));
  }

  private String township(int form, int division) {
    return !names.isCommon(form) && gazetteer.parent(division) == subject
        ? "short-form-township"
        : "";
  }
}
