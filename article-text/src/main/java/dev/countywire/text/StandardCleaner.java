package dev.countywire.text;

import java.util.List;

/// The order of the text stages, once.
public final class StandardCleaner {
  private final List<TextStage> stages;

  private StandardCleaner(List<TextStage> stages) {
    this.stages = List.copyOf(stages);
  }

  /// The stages in their order, with the tables that come with countywire.
  public static StandardCleaner create() {
    return new StandardCleaner(List.of());
  }

  /// Repairs raw text.
  public Draft clean(String raw) {
    Draft draft = Draft.raw(raw);
    for (TextStage stage : stages) {
      draft = stage.apply(draft);
    }
    return draft;
  }
}
