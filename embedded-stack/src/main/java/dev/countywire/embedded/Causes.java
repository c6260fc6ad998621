package dev.countywire.embedded;

import java.net.BindException;
import java.util.Objects;
import java.util.stream.Stream;

/// What stands behind a failed start.
final class Causes {
  private Causes() {}

  /// Whether the port was taken by somebody else.
  static boolean isTakenPort(Throwable failed) {
    return chain(failed).anyMatch(BindException.class::isInstance);
  }

  /// The innermost message, which is the one that says something.
  static String sentence(Throwable failed) {
    return chain(failed)
        .map(Throwable::getMessage)
        .filter(Objects::nonNull)
        .reduce((_, inner) -> inner)
        .orElseGet(failed::toString);
  }

  private static Stream<Throwable> chain(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause);
  }
}
