package dev.countywire.operations;

import dev.countywire.operations.rebuild.RebuildFeed;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;

/// The feeder of a rebuild in a process of its own, to be killed; it prints how many records are
/// behind it.
final class RebuildProcess {
  private RebuildProcess() {}

  public static void main(String[] arguments) {
    SinkListener says =
        new SinkListener() {
          @Override
          public void committed(SinkReport total) {
            ReplayProcess.say(total.total());
          }

          @Override
          public void retrying(int items, String why) {
            // not asked for
          }
        };
    try (RebuildFeed feed = new RebuildFeed(Newsroom.settings(arguments), says, _ -> {})) {
      feed.run();
    }
  }
}
