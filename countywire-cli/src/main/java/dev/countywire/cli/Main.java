package dev.countywire.cli;

import dev.countywire.runtime.log.LogOutput;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/// Where the process begins: environment, streams and clock are read here and nowhere else.
public final class Main {
  private Main() {}

  /// Runs one command and ends with its exit code.
  public static void main(String[] args) {
    Context context =
        new Context(
            System.getenv(),
            System.in,
            utf8(FileDescriptor.out),
            LogOutput.to(utf8(FileDescriptor.err)),
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false),
            InstantSource.system(),
            new Service());
    int code = Countywire.commandLine(context).execute(args);
    context.out().flush();
    context.service().ended();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
