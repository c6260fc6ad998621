package dev.countywire.cli;

import dev.countywire.embedded.StackUnavailable;
import dev.countywire.ingest.checkpoint.CheckpointRefused;
import dev.countywire.ingest.source.NoSource;
import dev.countywire.operations.articles.IndexUnreadable;
import dev.countywire.operations.kibana.KibanaUnavailable;
import dev.countywire.operations.rebuild.RebuildRefused;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.log.LogOutput;
import dev.countywire.sink.bulk.IndexingStopped;
import dev.countywire.sink.index.IndexRefused;
import dev.countywire.text.LexiconException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Failures as one sentence for a person; only a bug shows its stack trace, for the report.
record FailureSentence(PrintStream err) implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    int code = code(failure);
    err.println(LogOutput.FAILURE + TerminalText.safe(sentence(failure)));
    if (code == ExitCode.BUG) {
      err.println("This is a bug of countywire; please report it with what follows.");
      failure.printStackTrace(err);
    }
    return code;
  }

  // the JDK's message is often only the file's name
  private static String sentence(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no file or folder " + missing.getFile();
      case FileSystemException refused -> refused.getFile() + " cannot be used: " + reason(refused);
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static String reason(FileSystemException refused) {
    return refused.getReason() == null ? refused.getClass().getSimpleName() : refused.getReason();
  }

  private static int code(Exception failure) {
    return switch (failure) {
      case InvalidSetting _ -> ExitCode.USAGE;
      case NoSource _ -> ExitCode.USAGE;
      case CheckpointRefused _ -> ExitCode.USAGE;
      case KafkaUnavailable _ -> ExitCode.KAFKA;
      case LexiconException _ -> ExitCode.USAGE;
      case IndexRefused _ -> ExitCode.ELASTICSEARCH;
      case IndexingStopped _ -> ExitCode.ELASTICSEARCH;
      case StackUnavailable _ -> ExitCode.EMBEDDED;
      case IndexUnreadable _ -> ExitCode.ELASTICSEARCH;
      case KibanaUnavailable _ -> ExitCode.KIBANA;
      case RebuildRefused _ -> ExitCode.NOT_WELL;
      case IOException _ -> ExitCode.FILE;
      case UncheckedIOException _ -> ExitCode.FILE;
      default -> ExitCode.BUG;
    };
  }
}
