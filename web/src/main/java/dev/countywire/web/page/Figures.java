package dev.countywire.web.page;

import java.util.Locale;

/// Numbers as pages show them.
final class Figures {
  private Figures() {}

  /// With commas between thousands.
  static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// A share in [0,1] as per cent.
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", share * 100);
  }
}
