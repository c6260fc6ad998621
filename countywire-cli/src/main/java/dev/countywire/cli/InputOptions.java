package dev.countywire.cli;

import dev.countywire.ingest.source.Source;
import picocli.CommandLine.Option;

/// What commands that read articles share: where from, and how they end.
final class InputOptions {
  @Option(
      names = {"-i", "--input"},
      required = true,
      paramLabel = "PATH",
      description =
          "text, NDJSON, JSON or CSV file, folder of these, also .gz and .zst; - is NDJSON on"
              + " standard input")
  private String input = "-";

  @Option(names = "--strict", description = "end with 1 if anything was rejected")
  private boolean strict;

  @Option(names = "--json", description = "print the closing counts as JSON")
  private boolean json;

  /// What to read.
  Source source(Context context) {
    return Sources.of(input, context);
  }

  /// The closing line.
  String closing(String done, Outcomes outcomes) {
    return json ? outcomes.json() : outcomes.sentence(done);
  }

  /// The exit code.
  int code(Outcomes outcomes) {
    return strict && outcomes.rejectedCount() > 0 ? ExitCode.NOT_WELL : ExitCode.OK;
  }
}
