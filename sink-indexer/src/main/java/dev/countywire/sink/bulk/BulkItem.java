package dev.countywire.sink.bulk;

import dev.countywire.model.DocVersion;
import org.jspecify.annotations.Nullable;

/// One document on its way, or its removal; it is told once what became of it.
public interface BulkItem {
  /// Id of the document: `[A-Za-z0-9._-]{1,128}`.
  String id();

  /// Version that the document has or is removed with.
  DocVersion version();

  /// The document's bytes, which begin with a brace, or `null` to remove it.
  byte @Nullable [] value();

  /// Takes the outcome; called once, by a thread of the writer.
  void settle(Outcome outcome);
}
