package dev.countywire.streams;

/// A failure of the enricher, as it may be shown: class and place, never the message, which may
/// quote the article.
///
/// @param type the exception's class
/// @param place the topmost line of countywire's own code in its trace
record Bug(String type, String place) {
  private static final String OWN = "dev.countywire.";

  static Bug of(Throwable failure) {
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith(OWN)) {
        return new Bug(failure.getClass().getName(), frame.toString());
      }
    }
    return new Bug(failure.getClass().getName(), "an unknown place");
  }

  @Override
  public String toString() {
    return type + " at " + place;
  }
}
