package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A program of the user's that gets each article as JSON on its standard input. No shell is
/// involved and no text of an article stands among its arguments.
///
/// @param command the program and its own arguments
/// @param limit how long it may take for one article
record ArticleProgram(List<String> command, Duration limit) {
  ArticleProgram {
    command = List.copyOf(command);
  }

  /// Runs the program and waits for it.
  ///
  /// @param json one line
  /// @return what went wrong, as a sentence; `null` if nothing did
  /// @throws IOException if the program cannot be started
  @Nullable String run(String json) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    // credentials of Kafka and Elasticsearch may stand there, and are none of its business
    builder.environment().keySet().removeIf(name -> name.startsWith("COUNTYWIRE_"));
    Process process = builder.start();
    // a program that reads nothing would keep the writer waiting for ever
    Thread.ofVirtual().start(() -> write(process, json));
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        int code = process.exitValue();
        return code == 0 ? null : "%s ended with %d".formatted(command.getFirst(), code);
      }
      return "%s took longer than %d ms and was stopped"
          .formatted(command.getFirst(), limit.toMillis());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void write(Process process, String json) {
    try (OutputStream in = process.getOutputStream()) {
      in.write((json + '\n').getBytes(UTF_8));
    } catch (IOException _) {
      // it need not read what it gets
    }
  }
}
