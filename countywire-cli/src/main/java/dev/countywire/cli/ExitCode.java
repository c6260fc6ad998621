package dev.countywire.cli;

/// What the process says when it ends. docs/settings.md lists the same codes.
final class ExitCode {
  /// All done.
  static final int OK = 0;

  /// Done, but not all is well: something was rejected under `--strict`, or a check failed.
  static final int NOT_WELL = 1;

  /// Wrong usage or a setting that does not fit.
  static final int USAGE = 2;

  /// Kafka was not reached or refused.
  static final int KAFKA = 3;

  /// Elasticsearch was not reached or refused.
  static final int ELASTICSEARCH = 4;

  /// A file could not be read or written.
  static final int FILE = 5;

  /// An embedded server did not start.
  static final int EMBEDDED = 6;

  /// Kibana was not reached or refused.
  static final int KIBANA = 7;

  /// A bug of countywire.
  static final int BUG = 70;

  /// Lines for the help text, `code:meaning`.
  static final String[] HELP = {
    " 0:done",
    " 1:done, but something was rejected under --strict, a check failed, or a rebuild was refused",
    " 2:wrong usage, or a setting that does not fit",
    " 3:Kafka was not reached or refused",
    " 4:Elasticsearch was not reached or refused",
    " 5:a file could not be read or written",
    " 6:an embedded server did not start",
    " 7:Kibana was not reached or refused",
    "70:a bug of countywire"
  };

  private ExitCode() {}
}
