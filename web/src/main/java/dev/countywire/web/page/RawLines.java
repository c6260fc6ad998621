package dev.countywire.web.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.countywire.model.Cleaning;
import dev.countywire.text.MappedText;
import dev.countywire.text.StandardCleaner;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of a raw text, and which of them nothing was left of.
///
/// What was removed is known as it read after the repairs, so each raw line is compared as they
/// leave it: under glosses and broken bytes it would never be found otherwise.
public final class RawLines {
  // longer ones are shown without marks: nobody strikes through a book while a browser waits
  private static final int LONGEST = 200_000;
  private static final Pattern SPACES = Pattern.compile("\\s");
  private static final Pattern TELLING = Pattern.compile("[\\p{L}\\p{N}]");

  private RawLines() {}

  /// JSON for the script: `[{"text": …, "gone": true}, …]`, blank lines left out.
  public static String json(String raw, Cleaning facts) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    for (RawLine line : of(raw, facts.removed())) {
      lines.addObject().put("text", line.text()).put("gone", line.gone());
    }
    return lines.toString();
  }

  /// A line as it was captured.
  ///
  /// @param gone whether all that it says was removed
  record RawLine(String text, boolean gone) {}

  static List<RawLine> of(String raw, List<Cleaning.Removed> removed) {
    List<String> pieces =
        removed.stream()
            .map(piece -> bare(piece.text()))
            .filter(piece -> !piece.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    MappedText cleaned = raw.length() <= LONGEST ? Repairs.CLEANER.clean(raw).text() : null;
    List<RawLine> lines = new ArrayList<>();
    int at = 0;
    int begin = 0;
    for (String line : raw.split("\n", -1)) {
      int end = begin + line.length();
      StringBuilder left = new StringBuilder();
      for (;
          cleaned != null && at < cleaned.text().length() && cleaned.rawOffset(at) <= end;
          at++) {
        left.append(cleaned.text().charAt(at));
      }
      if (!line.isBlank()) {
        lines.add(new RawLine(line, cleaned != null && isGone(left.toString(), pieces)));
      }
      begin = end + 1;
    }
    return lines;
  }

  private static boolean isGone(String line, List<String> pieces) {
    String rest = bare(line);
    for (String piece : pieces) {
      rest = rest.replace(piece, "");
    }
    return !TELLING.matcher(rest).find();
  }

  // without what widths and spaces do
  private static String bare(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  // tables of megabytes, which a page that shows no raw text does without
  private static final class Repairs {
    private static final StandardCleaner CLEANER = StandardCleaner.create();
  }
}
