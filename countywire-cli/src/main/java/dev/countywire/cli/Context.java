package dev.countywire.cli;

import dev.countywire.runtime.log.LogForm;
import dev.countywire.runtime.log.LogOutput;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/// The world outside, read once in `Main` and handed to the commands.
///
/// @param environment the process's environment variables
/// @param in standard input
/// @param out standard output, UTF-8: results
/// @param log standard error: progress and complaints, as text or as ECS JSON
/// @param terminal whether a person looks on
/// @param clock what time it is
/// @param service ends long-running commands cleanly
record Context(
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    LogOutput log,
    boolean terminal,
    InstantSource clock,
    Service service) {
  Context {
    environment = Map.copyOf(environment);
  }

  /// Standard error, UTF-8.
  PrintStream err() {
    return log.err();
  }

  /// Whether progress may be drawn for a person.
  boolean draws() {
    return terminal && log.form() == LogForm.TEXT;
  }
}
