package dev.countywire.cli;

import java.util.Locale;

/// Numbers of bytes for a person.
final class ByteCount {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

  private ByteCount() {}

  /// Such as `12.3 MB`.
  static String of(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= 999.95 && unit < UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
  }
}
