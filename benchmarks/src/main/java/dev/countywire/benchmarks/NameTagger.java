package dev.countywire.benchmarks;

import java.util.function.BiConsumer;

/// Finds names in an article; what is compared.
interface NameTagger {
  /// Name and version.
  String name();

  /// Hands over every name found in headline and body.
  void tag(GoldArticle article, BiConsumer<SharedType, String> found);
}
