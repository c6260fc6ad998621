package dev.countywire.model;

/// Kinds of mention; `eval/GUIDE.md` defines each.
public enum EntityType {
  /// Divisions and natural or built places.
  PLACE,
  /// People by name.
  PERSON,
  /// Organs of party, state, army and courts.
  GOVERNMENT,
  /// Universities, hospitals, media, associations.
  ORGANIZATION,
  /// Companies, banks, cooperatives, brands.
  COMPANY,
  /// Development zones, parks, bases, ports.
  ZONE,
  /// Amounts of money.
  MONEY,
  /// Named strategies, campaigns, policies.
  INITIATIVE
}
