package dev.countywire.cli;

import dev.countywire.ingest.source.FieldMap;
import dev.countywire.ingest.source.NoSource;
import dev.countywire.ingest.source.Source;
import picocli.CommandLine.Option;

/// What commands that read articles share: where from, and how they end.
final class InputOptions {
  @Option(
      names = {"-i", "--input"},
      paramLabel = "PATH",
      description =
          "text, HTML, NDJSON, JSON, CSV, WARC or WET file, folder of these, also .gz and .zst; -"
              + " is NDJSON on standard input")
  private String input = "";

  @Option(
      names = "--samples",
      description = "read the invented sample articles that come with countywire")
  private boolean samples;

  @Option(
      names = "--map",
      paramLabel = "OURS=THEIRS,...",
      description = "what the records call the fields, such as text=content,url=link")
  private String map = "";

  @Option(names = "--strict", description = "end with 1 if anything was rejected")
  private boolean strict;

  @Option(names = "--json", description = "print the closing counts as JSON")
  private boolean json;

  /// What to read.
  ///
  /// @throws NoSource if there is nothing to read
  Source source(Context context) {
    if (!samples) {
      return Sources.of(input(), fields(), context);
    }
    if (!input.isEmpty()) {
      throw new NoSource("--input and --samples exclude each other: leave one out");
    }
    return Samples.source(context);
  }

  /// The path that was given.
  ///
  /// @throws NoSource if none was
  String input() {
    if (input.isEmpty()) {
      throw new NoSource("say what to read: --input PATH, or --samples");
    }
    return input;
  }

  /// What the records call their fields.
  ///
  /// @throws NoSource if the mapping cannot be read
  FieldMap fields() {
    return map.isEmpty() ? FieldMap.NONE : FieldMap.parse(map);
  }

  /// Whether results are to be printed as JSON.
  boolean json() {
    return json;
  }

  /// The closing line.
  String closing(String done, Outcomes outcomes) {
    return json ? outcomes.json() : outcomes.sentence(done);
  }

  /// The exit code.
  int code(Outcomes outcomes) {
    return code(outcomes.rejectedCount());
  }

  /// The same by the number of rejected items.
  int code(long rejected) {
    return strict && rejected > 0 ? ExitCode.NOT_WELL : ExitCode.OK;
  }
}
