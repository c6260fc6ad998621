package dev.countywire.text.place;

/// A division and what it lies in, as one number: tells how divisions stand to each other without a
/// look-up in the gazetteer.
///
/// It has a field of 16 bits for each tier, the province's lowest: the division's number plus 1, or
/// 0 on a tier that has none.
final class Lineage {
  /// Most divisions that there may be.
  static final int MOST = (1 << Short.SIZE) - 1;

  private static final long PROVINCES = MOST;
  private static final long PREFECTURES = PROVINCES << Short.SIZE;

  private Lineage() {}

  /// Lineage of a division of a tier.
  ///
  /// @param above lineage of what it lies in; 0 for a province
  static long of(long above, int division, int tier) {
    return above | (division + 1L) << (tier * Short.SIZE);
  }

  // the highest field that is not empty is the division's own: where it begins
  private static int own(long lineage) {
    return (Long.SIZE - 1 - Long.numberOfLeadingZeros(lineage)) & -Short.SIZE;
  }

  static int tier(long lineage) {
    return own(lineage) / Short.SIZE;
  }

  /// Division on a tier; `Gazetteer.NONE` if it has none.
  static int onTier(long lineage, int tier) {
    return (int) (lineage >>> (tier * Short.SIZE) & MOST) - 1;
  }

  /// Division that this one is directly part of; `Gazetteer.NONE` of a province.
  static int parent(long lineage) {
    long above = lineage & ((1L << own(lineage)) - 1);
    return above == 0 ? Gazetteer.NONE : (int) (above >>> own(above)) - 1;
  }

  /// Whether a division is `region` or lies in it.
  static boolean isWithin(long lineage, long region) {
    return ((lineage ^ region) >>> own(region) & MOST) == 0;
  }

  static boolean isProvince(long lineage) {
    return lineage >>> Short.SIZE == 0;
  }

  static boolean haveSameProvince(long lineage, long other) {
    return ((lineage ^ other) & PROVINCES) == 0;
  }

  static boolean haveSamePrefecture(long lineage, long other) {
    return ((lineage ^ other) & PREFECTURES) == 0 && (lineage & PREFECTURES) != 0;
  }
}
