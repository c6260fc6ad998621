package dev.countywire.text.encoding;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.countywire.text.Draft;
import dev.countywire.text.MappedText;
import dev.countywire.text.TextStage;
import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Readings;
import dev.countywire.text.match.WordTable;
import dev.countywire.text.script.Conversions;
import dev.countywire.text.script.Conversions.Region;
import java.util.List;

/// Restores text whose GBK bytes a replacement put out of step: it inserted glosses, and marks,
/// wherever the bytes of their characters stood, in the middle of others too.
///
/// Only documents with glosses are touched, and of their sites only those with one clear reading.
public final class ByteRepair implements TextStage {
  // text so near behind a mark teaches nothing
  private static final int SUSPECT = 24;

  private final Glosses glosses;
  private final Readings readings;
  private final Conversions scripts;
  // most documents need none
  private final Supplier<Models> models;

  private ByteRepair(
      Glosses glosses, Readings readings, Conversions scripts, Supplier<Models> models) {
    this.glosses = glosses;
    this.readings = readings;
    this.scripts = scripts;
    this.models = models;
  }

  /// Repairs by the tables that come with countywire.
  public static ByteRepair standard(Glosses glosses, Readings readings, Conversions scripts) {
    return new ByteRepair(
        glosses, readings, scripts, Suppliers.memoize(() -> Models.read(scripts)));
  }

  private record Models(Language language, WordTable words) {
    static Models read(Conversions scripts) {
      return new Models(Language.read(scripts.of(Region.GENERAL)), WordTable.standard());
    }
  }

  @Override
  public Draft apply(Draft draft) {
    String text = draft.text().text();
    boolean marked = text.indexOf('?') >= 0 || text.indexOf('\uFFFD') >= 0;
    if (!marked || !glosses.isGlossed(text)) {
      return draft;
    }
    Glossary glossary = new Glossary(text, glosses, readings, scripts);
    Wording wording = new Wording(models.get().language, sound(text));
    Words words = new Words(models.get().words, models.get().language, wording);
    MappedText.Editor edit = draft.text().edit();
    Effort effort = new Effort(text.length());
    int repaired = 0;
    int left = 0;
    for (int begin = 0; begin <= text.length(); ) {
      int stop = text.indexOf('\n', begin);
      int end = stop < 0 ? text.length() : stop;
      LineRepair line =
          new LineRepair(text.substring(begin, end), wording, words, glossary, glosses, effort);
      List<LineRepair.Fix> fixes = line.run();
      for (LineRepair.Fix fix : fixes) {
        edit.replace(begin + fix.begin(), begin + fix.end(), fix.text());
      }
      repaired += fixes.size();
      left += line.unrepaired();
      begin = end + 1;
    }
    return draft.withText(edit.done()).plus(new Draft.Tally(0, repaired, left, 0));
  }

  // the text without glosses and without what stands behind a mark
  private CharSequence sound(String text) {
    StringBuilder sound = new StringBuilder(text.length());
    int suspect = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = Glosses.isOpen(c) ? glosses.end(text, i) : -1;
      suspect = c == '\n' ? 0 : Sites.isMark(c) ? SUSPECT : suspect - 1;
      if (end > 0) {
        i = end - 1;
      } else if (suspect <= 0) {
        sound.append(c);
      } else if (!sound.isEmpty() && sound.charAt(sound.length() - 1) != '\n') {
        sound.append('\n');
      }
    }
    return sound;
  }
}
