package dev.countywire.text.place;

import java.util.Arrays;

/// By form, the divisions that it may mean, and what else is asked of it, in one number: most forms
/// mean one division only.
final class Readings {
  private static final int FULL = 1;
  private static final int COMMON = 2;
  private static final int ABOVE_TOWNSHIPS = 4;
  private static final int MANY = 8;
  private static final int FLAGS = 4;

  // flags, and above them the reading, or where in `many` the readings of the form are
  private final int[] forms;
  // number of a form's readings, then they
  private int[] many = new int[1 << 10];
  private int size;

  Readings(int forms) {
    this.forms = new int[forms];
  }

  /// Sets what a form may mean, one division at least.
  void put(int form, int[] readings, boolean common) {
    int flags = common ? COMMON : 0;
    for (int reading : readings) {
      flags |= Reading.form(reading).isFull() ? FULL : 0;
      flags |= Reading.tier(reading) != Tier.TOWNSHIP ? ABOVE_TOWNSHIPS : 0;
    }
    forms[form] =
        readings.length == 1 ? readings[0] << FLAGS | flags : add(readings) << FLAGS | flags | MANY;
  }

  private int add(int[] readings) {
    int at = size;
    size += 1 + readings.length;
    if (size > many.length) {
      many = Arrays.copyOf(many, Math.max(size, many.length * 2));
    }
    many[at] = readings.length;
    System.arraycopy(readings, 0, many, at + 1, readings.length);
    return at;
  }

  /// Number of readings.
  int count(int form) {
    return isOne(form) ? 1 : many[forms[form] >>> FLAGS];
  }

  /// One of a form's readings.
  int reading(int form, int number) {
    int of = forms[form] >>> FLAGS;
    return isOne(form) ? of : many[of + 1 + number];
  }

  /// Whether the form has one reading only.
  boolean isOne(int form) {
    return (forms[form] & MANY) == 0;
  }

  /// Whether any reading is a full name.
  boolean isFull(int form) {
    return (forms[form] & FULL) != 0;
  }

  /// Whether it is an ordinary word too.
  boolean isCommon(int form) {
    return (forms[form] & COMMON) != 0;
  }

  /// Whether any reading is no township.
  boolean isAboveTownships(int form) {
    return (forms[form] & ABOVE_TOWNSHIPS) != 0;
  }
}
