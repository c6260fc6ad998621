package dev.countywire.text;

import dev.countywire.model.Script;

/// A text between two stages, with what the stages so far have found.
///
/// @param text as repaired so far
/// @param script what the raw text was written in, as far as known
/// @param tally what was repaired so far
public record Draft(MappedText text, Script script, Tally tally) {
  /// Raw text before the first stage.
  public static Draft raw(String text) {
    return new Draft(MappedText.raw(text), Script.HANS, Tally.NONE);
  }

  /// The same draft with another text.
  public Draft withText(MappedText next) {
    return new Draft(next, script, tally);
  }

  /// The same draft with more found.
  public Draft plus(Tally found) {
    return new Draft(text, script, tally.plus(found));
  }

  /// What was repaired.
  ///
  /// @param glosses pinyin glosses removed
  /// @param bytesRepaired sites of byte damage restored
  /// @param unrepaired sites of damage left as they are
  /// @param charactersConverted characters changed from traditional to simplified
  public record Tally(int glosses, int bytesRepaired, int unrepaired, int charactersConverted) {
    /// Nothing yet.
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /// Both together.
    public Tally plus(Tally other) {
      return new Tally(
          glosses + other.glosses,
          bytesRepaired + other.bytesRepaired,
          unrepaired + other.unrepaired,
          charactersConverted + other.charactersConverted);
    }
  }
}
