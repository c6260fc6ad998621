package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.embedded.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The command line in a JVM of its own, with little memory, that may be killed at any moment.
///
/// @param process that runs it
/// @param output what it prints, both streams
record ChildProcess(Process process, Path output) {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  static ChildProcess start(Path folder, String... arguments) throws IOException {
    Path output = Files.createTempFile(folder, "run", ".out");
    Process process =
        ChildJvm.of(Main.class, FLAGS, arguments)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .start();
    return new ChildProcess(process, output);
  }

  /// Kills it without a warning, as kill -9 does, unless it ends before.
  ///
  /// @return whether it was killed
  boolean killAfter(long millis) throws InterruptedException {
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  /// Waits for its end.
  ///
  /// @return the exit code
  int await(long seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("it did not end within " + seconds + " s");
    }
    return process.exitValue();
  }

  String printed() throws IOException {
    return Files.readString(output, UTF_8);
  }
}
