package dev.countywire.cli;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaUnavailable;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Failures as one sentence for a person; only a bug shows its stack trace, for the report.
record FailureSentence(PrintStream err) implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    int code = code(failure);
    err.println("countywire: " + TerminalText.safe(String.valueOf(failure.getMessage())));
    if (code == ExitCode.BUG) {
      err.println("This is a bug of countywire; please report it with what follows.");
      failure.printStackTrace(err);
    }
    return code;
  }

  private static int code(Exception failure) {
    return switch (failure) {
      case InvalidSetting _ -> ExitCode.USAGE;
      case KafkaUnavailable _ -> ExitCode.KAFKA;
      default -> ExitCode.BUG;
    };
  }
}
