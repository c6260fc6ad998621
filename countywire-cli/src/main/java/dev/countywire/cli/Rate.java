package dev.countywire.cli;

import dev.countywire.operations.Pace;
import dev.countywire.runtime.InvalidSetting;
import org.jspecify.annotations.Nullable;

/// What stands behind `--rate`, as a pace.
final class Rate {
  private Rate() {}

  /// At most so many a second, or as fast as it goes.
  ///
  /// @param perSecond `null` where the option is not given
  /// @throws InvalidSetting if it is not positive
  static Pace of(@Nullable Double perSecond) {
    if (perSecond == null) {
      return Pace.unlimited();
    }
    if (!(perSecond > 0)) {
      throw new InvalidSetting("--rate", perSecond.toString(), "a positive number a second");
    }
    return Pace.of(perSecond);
  }
}
