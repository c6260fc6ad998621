package dev.countywire.text;

/// The cleaner that the tests share; building it takes half a second.
public final class Cleaned {
  private static final StandardCleaner CLEANER = StandardCleaner.create();

  private Cleaned() {}

  /// Cleans a text with all stages.
  public static Draft draft(String raw) {
    return CLEANER.clean(raw);
  }

  /// The cleaned text.
  public static String text(String raw) {
    return CLEANER.clean(raw).text().text();
  }
}
