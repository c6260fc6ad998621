package dev.countywire.text;

import dev.countywire.text.encoding.ByteRepair;
import dev.countywire.text.encoding.Mojibake;
import dev.countywire.text.gloss.GlossRemoval;
import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Readings;
import dev.countywire.text.hygiene.CharacterForms;
import dev.countywire.text.hygiene.Hygiene;
import dev.countywire.text.hygiene.PunctuationWidth;
import dev.countywire.text.script.Conversions;
import dev.countywire.text.script.Conversions.Region;
import dev.countywire.text.script.ScriptConversion;
import java.util.List;

/// The order of the text stages, once.
public final class StandardCleaner {
  private final List<TextStage> stages;

  private StandardCleaner(List<TextStage> stages) {
    this.stages = List.copyOf(stages);
  }

  /// The stages in their order, with the tables that come with countywire.
  public static StandardCleaner create() {
    Conversions conversions = Conversions.read();
    Readings readings = Readings.read();
    Glosses glosses = new Glosses(readings, conversions.of(Region.GENERAL));
    return new StandardCleaner(
        List.of(
            new Mojibake(),
            new Hygiene(),
            ByteRepair.standard(glosses, readings, conversions),
            new GlossRemoval(glosses),
            new ScriptConversion(conversions),
            new CharacterForms(),
            new PunctuationWidth()));
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
