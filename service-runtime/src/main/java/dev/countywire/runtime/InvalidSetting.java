package dev.countywire.runtime;

/// A setting that does not fit; its message is one sentence for the person who wrote it.
public final class InvalidSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /// Names the key, what stands there, and what would fit.
  public InvalidSetting(String key, String value, String wanted) {
    super("setting " + key + " is \"" + value + "\", but must be " + wanted);
  }
}
