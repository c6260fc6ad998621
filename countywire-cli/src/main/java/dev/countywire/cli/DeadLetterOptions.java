package dev.countywire.cli;

import dev.countywire.model.RejectReason;
import dev.countywire.operations.rejected.DeadLetter;
import dev.countywire.operations.rejected.DeadLetterFilter;
import dev.countywire.operations.rejected.DeadLetters;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which dead letters are meant.
final class DeadLetterOptions {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "only of this stage: produce, enrich or index")
  private @Nullable String stage;

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description = "only for this reason, such as empty-text")
  private @Nullable String reason;

  @Option(
      names = "--source",
      paramLabel = "SITE",
      description = "only from this site (or file, where produce rejected it)")
  private @Nullable String origin;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "only those rejected since then: " + Moment.HELP)
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "TIME", description = "only those rejected before")
  private @Nullable String until;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "open (default), redriven, parked, or all")
  private String state = "open";

  /// What a command does with the dead letters.
  interface Action {
    /// Gives the exit code.
    int run(DeadLetters letters) throws IOException;
  }

  /// Runs the action on the topic of dead letters.
  ///
  /// @throws InvalidSetting if the settings file cannot be read
  int run(Context context, Action action) throws IOException, InterruptedException {
    return settings.run(
        context,
        read ->
            action.run(
                new DeadLetters(KafkaSettings.from(read), PATIENCE, context.err()::println)));
  }

  /// What was asked for.
  ///
  /// @throws InvalidSetting for a reason, state or time that there is not
  DeadLetterFilter filter(Context context) {
    RejectReason wanted = RejectReason.of(reason);
    if (reason != null && wanted == null) {
      throw new InvalidSetting("--reason", reason, "one that `countywire rejected list` shows");
    }
    return new DeadLetterFilter(
        stage,
        wanted,
        origin,
        Moment.of(since, "--since", context.clock()),
        Moment.of(until, "--until", context.clock()),
        states());
  }

  private Set<DeadLetter.State> states() {
    return switch (state) {
      case "open" -> EnumSet.of(DeadLetter.State.OPEN);
      case "redriven" -> EnumSet.of(DeadLetter.State.REDRIVEN);
      case "parked" -> EnumSet.of(DeadLetter.State.PARKED);
      case "all" -> EnumSet.allOf(DeadLetter.State.class);
      default -> throw new InvalidSetting("--state", state, "open, redriven, parked or all");
    };
  }
}
