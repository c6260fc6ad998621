package dev.countywire.text.place;

/// Tiers of division, from the top.
public enum Tier {
  /// Province, autonomous region, municipality.
  PROVINCE(0),
  /// Prefecture and prefecture-level city.
  PREFECTURE(1),
  /// County, county-level city, district.
  COUNTY(2),
  /// Town, township, neighbourhood.
  TOWNSHIP(3);

  private static final Tier[] BY_CODE = values();

  private final byte code;

  Tier(int code) {
    this.code = (byte) code;
  }

  /// Number in the gazetteer's resource.
  byte code() {
    return code;
  }

  /// The tier with a number of the resource.
  static Tier ofCode(int code) {
    return BY_CODE[code];
  }
}
