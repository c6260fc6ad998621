package dev.countywire.benchmarks.sink;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What has come to the bulk server since it started.
///
/// @param actions that were well formed
/// @param bytes of all bodies
record Arrived(long actions, long bytes) {
  /// Asks the server at the URL.
  static Arrived at(String url) throws IOException {
    try (InputStream in = URI.create(url + "/_stats").toURL().openStream()) {
      String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Long> numbers = said.lines().map(Long::parseLong).toList();
      return new Arrived(numbers.getFirst(), numbers.getLast());
    }
  }

  /// Checks that no document is missing; the sink brings some of figures besides.
  ///
  /// @throws IllegalStateException if there are fewer, or they are not whole
  void check(Arrived before, long documents, long size) {
    if (actions - before.actions < documents || bytes - before.bytes < size) {
      throw new IllegalStateException(
          "of %d documents with %d bytes the server got %d with %d"
              .formatted(documents, size, actions - before.actions, bytes - before.bytes));
    }
  }
}
