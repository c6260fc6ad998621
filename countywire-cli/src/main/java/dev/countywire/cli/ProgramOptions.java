package dev.countywire.cli;

import dev.countywire.runtime.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is run for each article.
final class ProgramOptions {
  @Option(
      names = "--exec",
      paramLabel = "PROGRAM",
      description = {
        "run this for each article, one after the other, with the same JSON on its standard input;",
        "never through a shell, and with nothing of an article among its arguments"
      })
  private @Nullable String program;

  @Option(
      names = "--exec-arg",
      paramLabel = "ARG",
      description = "an argument of the program's own; may be repeated")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--exec-timeout",
      paramLabel = "SPAN",
      description = "stop the program when it takes longer (30s)")
  private String execTimeout = "30s";

  /// The program, or `null` if none is asked for.
  ///
  /// @throws dev.countywire.runtime.InvalidSetting if the time-out is no time span
  @Nullable ArticleProgram program() {
    if (program == null) {
      return null;
    }
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    Settings own = new Settings(Map.of("--exec-timeout", execTimeout));
    return new ArticleProgram(command, own.duration("--exec-timeout", Duration.ofSeconds(30)));
  }
}
