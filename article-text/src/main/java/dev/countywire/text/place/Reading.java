package dev.countywire.text.place;

/// A division that a form may mean, as a number that says what readings are weighed by, without a
/// look-up in the gazetteer.
final class Reading {
  /// Number of kinds.
  static final int KINDS = 16;

  // from the lowest bit: how the form stands to the name, tier, province, division
  private static final int TIER = 2;
  private static final int PROVINCE = 4;
  private static final int DIVISION = 10;

  private Reading() {}

  static int of(Gazetteer gazetteer, int division, NameForm form) {
    int province = gazetteer.ancestor(division, Tier.PROVINCE) & (Long.SIZE - 1);
    int tier = gazetteer.tier(division).code();
    return division << DIVISION | province << PROVINCE | tier << TIER | form.number();
  }

  static int division(int reading) {
    return reading >>> DIVISION;
  }

  static Tier tier(int reading) {
    return Tier.ofCode(kind(reading) >> TIER);
  }

  static NameForm form(int reading) {
    return NameForm.of(reading & ((1 << TIER) - 1));
  }

  /// Tier and form in one number below `KINDS`, which is a reading of them for `tier` and `form`.
  static int kind(int reading) {
    return reading & (KINDS - 1);
  }

  /// The same bit for all divisions of a province; some provinces share one.
  static long provinceBit(int reading) {
    return 1L << (reading >>> PROVINCE);
  }
}
