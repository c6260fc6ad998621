package dev.countywire.text.entity;

import java.util.BitSet;

/// Reads names that open with no family name of a list: known people, names with a dot (阿卜杜拉·买买提),
/// and names of peoples without family names by their parts (扎西顿珠).
final class UnlistedName {
  private static final long ANNOUNCING = Kind.TITLE.bit() | Kind.TRADE.bit() | Kind.STATUS.bit();
  private static final long OPENING = Kind.KNOWN_PERSON.bit() | Kind.NAME_PART.bit();
  private static final int LONGEST_DOTTED = 16;
  private static final int LONGEST_PARTS = 8;

  private final Scene scene;
  private final PersonName names;
  // where a dot or a known part is near enough ahead
  private final BitSet dotAhead = new BitSet();
  private final BitSet partAhead = new BitSet();

  UnlistedName(Scene scene, PersonName names) {
    this.scene = scene;
    this.names = names;
    String text = scene.text();
    for (int dot = text.indexOf('·'); dot >= 0; dot = text.indexOf('·', dot + 1)) {
      dotAhead.set(Math.max(0, dot - LONGEST_DOTTED + 1), dot + 1);
    }
    for (int i = 0; i < scene.hits(); i++) {
      if ((scene.kinds(i) & Kind.NAME_PART.bit()) != 0) {
        int part = scene.hitBegin(i);
        partAhead.set(Math.max(0, part - LONGEST_PARTS + 1), part + 1);
      }
    }
  }

  /// Whether such a name may begin at `begin`; surely not if false.
  ///
  /// @param least how clear the border behind it has to be
  boolean mayBegin(int begin, int least) {
    return (Surnames.writesSound(scene.at(begin)) && mayHaveParts(begin, least))
        || scene.begins(begin, OPENING)
        || dotAhead.get(begin);
  }

  /// Whether a known part begins at `begin` or a few characters behind it.
  boolean partAhead(int begin) {
    return partAhead.get(begin);
  }

  /// End of the name at `begin`, or -1.
  ///
  /// @param least how clear the border behind it has to be
  int end(int begin, int least) {
    int known = scene.from(begin, Kind.KNOWN_PERSON);
    if (known >= 0 && !goesOnAsName(known)) {
      return known;
    }
    int dotted = dotAhead.get(begin) ? dotted(begin) : -1;
    return dotted < 0 && mayHaveParts(begin, least) ? parts(begin, least) : dotted;
  }

  /// Whether a known name is the beginning of a longer one, behind which the text parts more
  /// clearly (朱德倩|告诉).
  boolean goesOnAsName(int end) {
    return names.given(end) && names.weight(end + 1) > names.weight(end);
  }

  // without a known part only a title speaks for such a name
  private boolean mayHaveParts(int begin, int least) {
    return least <= PersonName.WORD || partAhead.get(begin);
  }

  private int dotted(int begin) {
    int end = begin;
    boolean dot = false;
    int known = begin;
    while (end - begin < LONGEST_DOTTED && (part(end) || end < known || scene.at(end) == '·')) {
      if (scene.at(end) == '·') {
        dot = true;
        known = scene.from(end + 1, Kind.NAME_PART);
      } else if (end < known) {
        // 米吉提·吐尔逊: within a part that the list has
        end++;
        continue;
      } else if (dot && end == known && !Surnames.writesSound(scene.at(end))) {
        return end;
      } else if (!dot && scene.to(end, ANNOUNCING) > begin) {
        return -1;
      } else if (dot && end - begin >= 4 && !part(end + 1) && scene.at(end + 1) != '·') {
        return end + 1;
      } else if (dot && scene.at(end - 1) != '·' && goesOn(end)) {
        return end;
      }
      end++;
    }
    return dot && end - begin >= 4 && scene.at(end - 1) != '·' ? end : -1;
  }

  // 买买提|查看: the text behind a name, and not a sound of it
  private boolean goesOn(int end) {
    boolean sound = Surnames.writesSound(scene.at(end)) || scene.from(end, Kind.NAME_PART) > 0;
    boolean word = scene.from(end, Kind.BEHIND_NAME) >= end + 2;
    int least = sound ? PersonName.SPEECH : PersonName.PREDICATE;
    return names.weight(end) >= least && (!sound || word);
  }

  private boolean part(int at) {
    return Scene.han(scene.at(at)) && "的了和与及说在是一两这那也就都".indexOf(scene.at(at)) < 0;
  }

  // 乌仁其木格: by parts that are known and characters that write such names
  private int parts(int begin, int least) {
    int end = begin;
    int parts = 0;
    int found = -1;
    int best = PersonName.NONE;
    while (end - begin < LONGEST_PARTS) {
      int next = scene.from(end, Kind.NAME_PART);
      parts += next >= 0 ? 1 : 0;
      if (next < 0 && !Surnames.writesSound(scene.at(end))) {
        break;
      }
      end = next < 0 ? end + 1 : next;
      boolean spoken = parts > 0 || least <= PersonName.WORD;
      int weight = spoken ? names.weight(end) : PersonName.NONE - 1;
      if (weight >= best && endsParts(begin, end, parts, weight)) {
        found = end;
        best = weight;
        // 萨日朗|参加: a verb whose characters write sounds too
        if (end - begin > 2 && scene.from(end, Kind.BEHIND_NAME) >= end + 2) {
          break;
        }
      }
    }
    return found;
  }

  private boolean endsParts(int begin, int end, int parts, int weight) {
    int length = end - begin;
    if (parts == 0) {
      // 邓秋|参加 is no name of four sounds
      boolean family = Surnames.has(scene.at(begin));
      boolean wide = length > 3 && weight >= (family ? PersonName.SPEECH : PersonName.WORD);
      return wide || (length == 3 && weight >= PersonName.SPEECH && !family);
    }
    boolean whole = scene.from(begin, Kind.NAME_PART) == end;
    if (whole && length < 3) {
      return weight >= PersonName.SPEECH;
    }
    return weight >= PersonName.WORD || (parts > 1 && !Surnames.writesSound(scene.at(end)));
  }
}
