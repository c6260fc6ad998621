package dev.countywire.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/// The world outside, read once in `Main` and handed to the commands.
///
/// @param environment the process's environment variables
/// @param in standard input
/// @param out standard output, UTF-8: results
/// @param err standard error, UTF-8: progress and complaints
/// @param terminal whether a person looks on
/// @param clock what time it is
/// @param service ends long-running commands cleanly
record Context(
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    InstantSource clock,
    Service service) {
  Context {
    environment = Map.copyOf(environment);
  }
}
