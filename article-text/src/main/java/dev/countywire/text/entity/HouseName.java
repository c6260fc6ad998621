package dev.countywire.text.entity;

/// Names of a house or family and a given name that no list has: 洛古|有格, 韩|萨如拉.
final class HouseName {
  private static final int[] GIVEN = {2, 3, 1};

  private HouseName() {}

  /// End of the name at `begin` whose given name a mark or a word of speech ends; -1 where another
  /// reading is as good.
  ///
  /// @param read where the other reading ends, or -1
  static int end(Scene scene, PersonName names, int begin, int read) {
    int house = scene.from(begin, Kind.NAME_PART);
    if (house < begin + 2) {
      int part = Surnames.hasRare(scene.at(begin)) ? scene.from(begin + 1, Kind.NAME_PART) : -1;
      return part >= begin + 3 && names.weight(part) >= PersonName.SPEECH ? part : -1;
    }
    boolean said =
        names.weight(house) == PersonName.MARK || scene.from(house, Kind.BEHIND_NAME) >= house + 2;
    boolean clear = read >= begin + 3 && names.weight(read) >= PersonName.SPEECH;
    if (house > begin + 2 || said || clear) {
      return -1;
    }
    for (int given : GIVEN) {
      int end = house + given;
      boolean speaks = names.weight(end) >= PersonName.SPEECH;
      if (speaks && allGiven(names, house, end) && !names.titleInside(begin, end)) {
        return end;
      }
    }
    return -1;
  }

  private static boolean allGiven(PersonName names, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!names.given(at)) {
        return false;
      }
    }
    return true;
  }
}
