package dev.countywire.operations.kibana;

import java.util.List;
import java.util.Locale;

/// What became of one object.
///
/// @param kind of the object
/// @param id of the object
/// @param outcome in one word
/// @param details paths that differed, or sentences
public record Change(ObjectKind kind, String id, Outcome outcome, List<String> details) {
  /// Copies the list.
  public Change {
    details = List.copyOf(details);
  }

  static Change of(KibanaObject object, Outcome outcome, List<String> details) {
    return new Change(object.kind(), object.id(), outcome, details);
  }

  /// In one word.
  public enum Outcome {
    /// It was not there.
    CREATED,
    /// It was there, and other.
    REPLACED,
    /// It was there as the file says.
    UNCHANGED,
    /// It is other, and stays so: somebody chose it.
    KEPT,
    /// Kibana does not take it.
    REFUSED;

    /// Whether it means that something is written.
    public boolean isWriting() {
      return this == CREATED || this == REPLACED;
    }

    /// As it is printed.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
