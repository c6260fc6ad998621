package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.runtime.log.LogOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// One run of the command line within this JVM, with what it printed.
///
/// @param code exit code
/// @param out standard output
/// @param err standard error
record CommandRun(int code, String out, String err) {
  static CommandRun of(String... arguments) {
    return with(new byte[0], Map.of(), arguments);
  }

  static CommandRun withInput(byte[] in, String... arguments) {
    return with(in, Map.of(), arguments);
  }

  /// At the real time, for what asks how old things are.
  static CommandRun now(Map<String, String> environment, String... arguments) {
    return at(InstantSource.system(), new byte[0], environment, arguments);
  }

  static CommandRun with(byte[] in, Map<String, String> environment, String... arguments) {
    // later than any file the tests write
    InstantSource clock = InstantSource.fixed(Instant.parse("2100-01-01T00:00:00Z"));
    return at(clock, in, environment, arguments);
  }

  /// The world as it is, in which nobody hears what is printed.
  static Context context() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Context(
        Map.of(),
        InputStream.nullInputStream(),
        nowhere,
        LogOutput.to(nowhere),
        false,
        InstantSource.system(),
        new Service());
  }

  private static CommandRun at(
      InstantSource clock, byte[] in, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Context context =
        new Context(
            environment,
            new ByteArrayInputStream(in),
            new PrintStream(out, true, UTF_8),
            LogOutput.to(new PrintStream(err, true, UTF_8)),
            false,
            clock,
            new Service());
    int code = Countywire.commandLine(context).execute(arguments);
    return new CommandRun(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
