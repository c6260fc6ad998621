package dev.countywire.model;

/// Which characters the raw text was written in.
public enum Script {
  /// Simplified.
  HANS,
  /// Traditional.
  HANT,
  /// Both, in considerable parts.
  MIXED
}
