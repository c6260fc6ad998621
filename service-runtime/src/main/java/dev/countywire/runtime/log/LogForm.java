package dev.countywire.runtime.log;

/// How log lines and notices are written.
public enum LogForm {
  /// For a person.
  TEXT,
  /// One JSON object a line, with the field names of the Elastic Common Schema.
  JSON
}
