package dev.countywire.operations;

import dev.countywire.operations.replay.ReplayEnrich;
import dev.countywire.operations.replay.ReplayFilter;
import dev.countywire.runtime.KafkaSettings;
import java.util.Map;

/// A replay in a process of its own, to be killed; it prints how many records are behind it.
final class ReplayProcess {
  static final String NAME = "killed";

  private ReplayProcess() {}

  public static void main(String[] arguments) {
    new ReplayEnrich(
            KafkaSettings.from(Newsroom.settings(arguments)),
            Newsroom.today(),
            NAME,
            Pace.of(200),
            _ -> Map.of())
        .run(TimeSpan.ALL, ReplayFilter.ALL, _ -> {}, ReplayProcess::say);
  }

  static void say(long done) {
    System.out.println(done);
    System.out.flush();
  }
}
