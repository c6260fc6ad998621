package dev.countywire.text;

import dev.countywire.text.encoding.Damage;
import dev.countywire.text.gloss.Readings;
import dev.countywire.text.script.ConversionTable;
import dev.countywire.text.script.Conversions;
import dev.countywire.text.script.Conversions.Region;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Simplified text as the mirrors show it: in traditional characters, with glosses, with bytes out
/// of step.
final class Rendering {
  private static final double GLOSSED = 0.4;

  private final Map<Character, Character> traditional = new HashMap<>();
  private final Map<String, String> glosses;

  /// Chooses the characters to gloss by a seed.
  Rendering(long seed) {
    ConversionTable table = Conversions.read().of(Region.GENERAL);
    var encoder = Charset.forName("GBK").newEncoder();
    Map<Character, List<Character>> forms = new HashMap<>();
    for (char c = '\u4E00'; c < '\uA000'; c++) {
      if (table.simplified(c) != c && encoder.canEncode(c)) {
        forms.computeIfAbsent(table.simplified(c), _ -> new ArrayList<>()).add(c);
      }
    }
    // of several forms the words would decide; what is a form itself stays
    forms.forEach((simple, several) -> {
      if (several.size() == 1 && table.simplified(simple) == simple) {
        traditional.put(simple, several.getFirst());
      }
    });
    glosses = glosses(seed);
  }

  private Map<String, String> glosses(long seed) {
    List<Character> characters = new ArrayList<>(traditional.values());
    Collections.sort(characters);
    Collections.shuffle(characters, new Random(seed));
    Map<Character, String> sounds =
        Resource.rows(Readings.class, "readings.tsv").stream()
            .collect(
                Collectors.toMap(row -> row.getFirst().charAt(0), row -> first(row.getLast())));
    Map<String, String> chosen = new LinkedHashMap<>();
    for (char c : characters.subList(0, (int) (characters.size() * GLOSSED))) {
      if (sounds.containsKey(c)) {
        chosen.put(String.valueOf(c), sounds.get(c));
      }
    }
    return chosen;
  }

  private static String first(String readings) {
    int end = readings.indexOf(',');
    return end < 0 ? readings : readings.substring(0, end);
  }

  /// In traditional characters where there is one form only.
  String traditional(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, traditional.getOrDefault(out.charAt(i), out.charAt(i)));
    }
    return out.toString();
  }

  /// Traditional, with the pinyin of some characters behind each of them.
  String glossed(String text) {
    StringBuilder out = new StringBuilder();
    for (char shown : traditional(text).toCharArray()) {
      String c = String.valueOf(shown);
      out.append(c).append(glosses.containsKey(c) ? "(" + glosses.get(c) + ")" : "");
    }
    return out.toString();
  }

  /// Glossed without regard to where characters begin.
  String damaged(String text) {
    return traditional(text)
        .lines()
        .map(line -> Damage.of(line, glosses, Damage.Decoder.SWALLOWING))
        .collect(Collectors.joining("\n"));
  }
}
