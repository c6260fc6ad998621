package dev.countywire.text;

/// One repair of the text: total, pure and idempotent, with offsets kept.
public interface TextStage {
  /// The repaired text; the same draft where there is nothing to repair.
  Draft apply(Draft draft);
}
