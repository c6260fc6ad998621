package dev.countywire.text.gloss;

import dev.countywire.text.Draft;
import dev.countywire.text.MappedText;
import dev.countywire.text.TextStage;

/// Takes out the pinyin that mirrors put behind every other character: `簡(jiǎn)陽(yáng)`.
public final class GlossRemoval implements TextStage {
  private final Glosses glosses;

  /// Removes what this finds.
  public GlossRemoval(Glosses glosses) {
    this.glosses = glosses;
  }

  @Override
  public Draft apply(Draft draft) {
    String text = draft.text().text();
    if (!glosses.isGlossed(text)) {
      return draft;
    }
    MappedText.Editor edit = draft.text().edit();
    int removed = 0;
    for (int i = 1; i < text.length(); i++) {
      int end = Glosses.isOpen(text.charAt(i)) ? glosses.end(text, i) : -1;
      if (end > 0) {
        edit.drop(Glosses.before(text, i), end);
        i = end - 1;
        removed++;
      }
    }
    return draft.withText(edit.done()).plus(new Draft.Tally(removed, 0, 0, 0));
  }
}
