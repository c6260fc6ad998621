package dev.countywire.cli;

import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;

/// Shows how far a sink is.
///
/// @param progress in records
record SinkProgress(Progress progress) implements SinkListener {
  @Override
  public void committed(SinkReport total) {
    progress.at(total.total());
  }

  @Override
  public void retrying(int items, String why) {
    // the sink logs it, at a bearable pace
  }
}
