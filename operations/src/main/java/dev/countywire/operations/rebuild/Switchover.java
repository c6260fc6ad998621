package dev.countywire.operations.rebuild;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Leads readers from one index to another, so that they never see fewer documents than before.
///
/// @param site where both are
/// @param feeders of both
/// @param notices gets a sentence about what was passed over
record Switchover(RebuildSite site, Feeders feeders, Consumer<String> notices) {
  // within the minute of the hold
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Waits until both indices hold the same, and swaps the alias in one call.
  ///
  /// @param force whether to swap even if a feeder is behind
  /// @throws RebuildRefused if one is, and it is not forced
  void lead(String from, String to, boolean force) {
    RefreshHold.release(site, to);
    try (RefreshHold _ = RefreshHold.of(site, from)) {
      @Nullable String behind = feeders.await(PATIENCE);
      if (behind != null && !force) {
        throw new RebuildRefused(behind + ", or say --force");
      }
      if (behind != null) {
        notices.accept(behind);
      }
      site.refresh(to);
      String alias = site.names().alias();
      site.change(RebuildSite.remove(alias, from), RebuildSite.add(alias, to));
    }
  }
}
