package dev.countywire.text.place;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
  private int[] many;

  private Readings(int[] forms, int[] many) {
    this.forms = forms;
    this.many = many;
  }

  /// For so many forms that mean nothing yet; used by the generator.
  Readings(int forms) {
    this(new int[forms], new int[0]);
  }

  static Readings read(ByteBuffer in, int forms) {
    return new Readings(ints(in, forms), ints(in, in.getInt()));
  }

  private static int[] ints(ByteBuffer in, int count) {
    int[] ints = new int[count];
    in.asIntBuffer().get(ints);
    in.position(in.position() + count * Integer.BYTES);
    return ints;
  }

  /// Writes what `read` reads; used by the generator.
  void write(DataOutputStream out) throws IOException {
    for (int form : forms) {
      out.writeInt(form);
    }
    out.writeInt(many.length);
    for (int each : many) {
      out.writeInt(each);
    }
  }

  /// The readings of some of the forms, numbered as they are listed.
  Readings of(int[] some) {
    return new Readings(Arrays.stream(some).map(form -> forms[form]).toArray(), many);
  }

  /// Says that a form is an ordinary word too.
  void setCommon(int form) {
    forms[form] |= COMMON;
  }

  /// Sets what a form may mean, one division at least; used by the generator.
  void put(int form, int[] readings) {
    int flags = 0;
    for (int reading : readings) {
      flags |= Reading.form(reading).isFull() ? FULL : 0;
      flags |= Reading.tier(reading) != Tier.TOWNSHIP ? ABOVE_TOWNSHIPS : 0;
    }
    forms[form] =
        readings.length == 1 ? readings[0] << FLAGS | flags : add(readings) << FLAGS | flags | MANY;
  }

  private int add(int[] readings) {
    int at = many.length;
    many = Arrays.copyOf(many, at + 1 + readings.length);
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
