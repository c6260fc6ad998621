package dev.countywire.text.entity;

import java.util.BitSet;

/// Reads a person's name at an offset and weighs where it ends.
final class PersonName {
  /// Nothing speaks for a border there.
  static final int NONE = 0;

  /// The text goes on with a word.
  static final int WORD = 1;

  /// The text goes on with a verb, an adverb or a time.
  static final int PREDICATE = 2;

  /// A word that stands behind names, or a title.
  static final int SPEECH = 3;

  /// A mark, a space or the end.
  static final int MARK = 4;

  private static final long ANNOUNCING = Kind.TITLE.bit() | Kind.TRADE.bit() | Kind.STATUS.bit();
  private static final long OPENING =
      Kind.KNOWN_PERSON.bit() | Kind.NAME_PART.bit() | Kind.DOUBLE_SURNAME.bit();
  private static final int LONGEST_FOREIGN = 16;
  private static final int LONGEST_PARTS = 8;

  private final Scene scene;
  // where a dot as in 阿卜杜拉·买买提 is near enough ahead, and where a part of a name of a people
  // without family names is
  private final BitSet dotAhead = new BitSet();
  private final BitSet partAhead = new BitSet();
  private final NameBorder borders;

  PersonName(Scene scene) {
    this.scene = scene;
    String text = scene.text();
    for (int dot = text.indexOf('·'); dot >= 0; dot = text.indexOf('·', dot + 1)) {
      dotAhead.set(Math.max(0, dot - LONGEST_FOREIGN + 1), dot + 1);
    }
    for (int i = 0; i < scene.hits(); i++) {
      if ((scene.kinds(i) & Kind.NAME_PART.bit()) != 0) {
        int part = scene.hitBegin(i);
        partAhead.set(Math.max(0, part - LONGEST_PARTS + 1), part + 1);
      }
    }
    this.borders = new NameBorder(scene, this);
  }

  /// End of the name at `begin`, or -1.
  ///
  /// @param least how clear the border behind it has to be
  int read(int begin, int least) {
    if (!opens(begin, least)) {
      return -1;
    }
    int foreign = unlisted(begin, least);
    if (foreign >= 0) {
      return foreign;
    }
    int familyEnd = scene.from(begin, Kind.DOUBLE_SURNAME);
    if (familyEnd >= 0) {
      int end = best(begin, familyEnd, least);
      if (end >= 0) {
        return end;
      }
    }
    char first = scene.at(begin);
    int border = Surnames.risky(first) ? Math.max(least, PREDICATE) : least;
    return Surnames.has(first) ? best(begin, begin + 1, border) : -1;
  }

  // most words open no name, which their first character says
  private boolean opens(int begin, int least) {
    char first = scene.at(begin);
    return Surnames.has(first)
        || (Surnames.writesSound(first) && mayHaveElements(begin, least))
        || scene.begins(begin, OPENING)
        || dotAhead.get(begin);
  }

  /// Whether a part of a name of a people without family names begins at `begin` or a few
  /// characters behind it.
  boolean partAhead(int begin) {
    return partAhead.get(begin);
  }

  // without a known part only a title speaks for such a name
  private boolean mayHaveElements(int begin, int least) {
    return least <= WORD || partAhead.get(begin);
  }

  /// End of the name at `begin` that a title announces directly before it, or -1: where it ends is
  /// settled together with how the text reads on.
  ///
  /// @param evidence how much speaks for a name, in hundredths of a logarithm
  int announced(int begin, int evidence) {
    int foreign = unlisted(begin, WORD);
    int house = HouseName.end(scene, this, begin, foreign);
    foreign = house >= 0 ? house : foreign;
    int sure = foreign >= 0 ? foreign : read(begin, MARK);
    if (sure >= 0 && (foreign >= 0 || scene.from(begin, Kind.NAME_PART) < 0)) {
      return sure;
    }
    int familyEnd = scene.from(begin, Kind.DOUBLE_SURNAME);
    int end = familyEnd < 0 ? -1 : borders.end(begin, familyEnd, evidence);
    if (end < 0 && Surnames.hasRare(scene.at(begin))) {
      end = borders.end(begin, begin + 1, evidence);
    }
    return end;
  }

  /// Whether the characters from `begin` to `end` may write a name: a family name and what given
  /// names are made of, with a space inside or none (于 波).
  boolean writes(int begin, int end) {
    int family = scene.from(begin, Kind.DOUBLE_SURNAME);
    int at = family > 0 && family < end ? family : begin + 1;
    while (scene.at(at) == ' ' || scene.at(at) == '　') {
      at++;
    }
    int given = end - at;
    for (int i = at; i < end; i++) {
      if (!given(i)) {
        return false;
      }
    }
    return (given == 1 || given == 2) && !titleInside(begin, end);
  }

  /// How the text from `begin` reads as a name that nothing announces.
  NameBorder.Guess guess(int begin) {
    int familyEnd = scene.from(begin, Kind.DOUBLE_SURNAME);
    NameBorder.Guess two =
        familyEnd < 0 ? new NameBorder.Guess(-1, NameBorder.NONE) : borders.guess(begin, familyEnd);
    NameBorder.Guess one = borders.guess(begin, begin + 1);
    return two.margin() > one.margin() ? two : one;
  }

  // known people and names without a family name
  private int unlisted(int begin, int least) {
    int known = scene.from(begin, Kind.KNOWN_PERSON);
    if (known >= 0) {
      return known;
    }
    int foreign = dotAhead.get(begin) ? dotted(begin) : -1;
    return foreign < 0 && mayHaveElements(begin, least) ? elements(begin, least) : foreign;
  }

  // 阿卜杜拉·买买提
  private int dotted(int begin) {
    int end = begin;
    boolean dot = false;
    int known = begin;
    while (end - begin < LONGEST_FOREIGN && (part(end) || scene.at(end) == '·')) {
      if (scene.at(end) == '·') {
        dot = true;
        known = scene.from(end + 1, Kind.NAME_PART);
      } else if (end < known) {
        // 米吉提·吐尔逊: within a part that the list has
        end++;
        continue;
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
    return weight(end) >= (sound ? SPEECH : PREDICATE) && (!sound || word);
  }

  private boolean part(int at) {
    return Scene.han(scene.at(at)) && "的了和与及说在是一两这那也就都".indexOf(scene.at(at)) < 0;
  }

  // 扎西顿珠, 乌仁其木格: names of peoples without family names, by parts that are known and
  // characters that write such names
  private int elements(int begin, int least) {
    int end = begin;
    int parts = 0;
    int found = -1;
    int best = NONE;
    while (end - begin < LONGEST_PARTS) {
      int next = scene.from(end, Kind.NAME_PART);
      parts += next >= 0 ? 1 : 0;
      if (next < 0 && !Surnames.writesSound(scene.at(end))) {
        break;
      }
      end = next < 0 ? end + 1 : next;
      int weight = parts > 0 || least <= WORD ? weight(end) : NONE - 1;
      if (weight >= best && elementsEnd(begin, end, parts, weight)) {
        found = end;
        best = weight;
      }
    }
    return found;
  }

  private boolean elementsEnd(int begin, int end, int parts, int weight) {
    int length = end - begin;
    if (parts == 0) {
      boolean wide = length > 3 && weight >= WORD;
      boolean plain = length == 3 && weight >= SPEECH && !Surnames.has(scene.at(begin));
      return wide || plain;
    }
    boolean whole = scene.from(begin, Kind.NAME_PART) == end;
    if (whole && length < 3) {
      return weight >= SPEECH;
    }
    return weight >= WORD || (parts > 1 && !Surnames.writesSound(scene.at(end)));
  }

  private int best(int begin, int familyEnd, int least) {
    if (least == MARK && goesOnForLong(familyEnd)) {
      return -1;
    }
    int spaced = spaced(familyEnd);
    if (spaced >= 0) {
      return spaced;
    }
    int bestEnd = -1;
    int bestWeight = least - 1;
    for (int end = familyEnd + 1; end <= familyEnd + 2 && given(end - 1); end++) {
      int weight = least < MARK || !Scene.han(scene.at(end)) ? weight(end) : NONE;
      char last = scene.at(end - 1);
      if (!Surnames.mayEnd(last) || (Surnames.seldom(last) && weight < MARK)) {
        continue;
      }
      if (weight >= bestWeight && weight >= least && !looksOrdinary(begin, end, weight)) {
        bestEnd = end;
        bestWeight = weight;
      }
    }
    return bestEnd;
  }

  // no mark stands where a given name of one or two characters would end
  private boolean goesOnForLong(int familyEnd) {
    return Scene.han(scene.at(familyEnd))
        && Scene.han(scene.at(familyEnd + 1))
        && Scene.han(scene.at(familyEnd + 2));
  }

  // 于 波
  private int spaced(int familyEnd) {
    char space = scene.at(familyEnd);
    int at = familyEnd;
    while (scene.at(at) == space && (space == ' ' || space == '　') && at < familyEnd + 2) {
      at++;
    }
    boolean alone = at > familyEnd && given(at) && weight(at + 1) >= SPEECH;
    return alone && Surnames.has(scene.at(familyEnd - 1)) ? at + 1 : -1;
  }

  boolean given(int at) {
    char c = scene.at(at);
    return Scene.han(c) && (Surnames.mayBeGiven(c) || givenHere(c, at));
  }

  // 向东, 建党, 国政: characters that stand in given names with few neighbours only
  private boolean givenHere(char c, int at) {
    return switch (c) {
      case '向' -> "东阳明前荣军红华群".indexOf(scene.at(at + 1)) >= 0;
      case '党' -> "建爱卫拥忠跟永".indexOf(scene.at(at - 1)) >= 0;
      case '政' -> "府协法务策治区企审".indexOf(scene.at(at + 1)) < 0;
      case '村' -> "建小爱".indexOf(scene.at(at - 1)) >= 0 && scene.border(at + 1);
      default -> false;
    };
  }

  /// How clearly a name may end at `end`.
  int weight(int end) {
    char c = scene.at(end);
    if (!Scene.han(c)) {
      return Scene.latin(c) || c == '·' ? NONE : MARK;
    }
    if ((c == '和' || c == '与')
        && scene.from(end + 1, Kind.STATUS.bit() | Kind.TITLE.bit() | Kind.TRADE.bit()) >= 0) {
      return SPEECH;
    }
    int speech = scene.from(end, Kind.BEHIND_NAME.bit() | Kind.TITLE.bit());
    if (speech >= 0) {
      boolean word = scene.border(end) && scene.wordEnd(end) == end + 1;
      return speech - end > 1 || word ? SPEECH : scene.border(end) ? WORD : NONE;
    }
    if (!scene.border(end)) {
      return NONE;
    }
    return scene.wordClass(end).followsSubject() ? PREDICATE : WORD;
  }

  // 师傅来|上课
  private boolean acts(int begin, int end) {
    return scene.wordBegin(begin) == begin
        && scene.wordEnd(begin) == end
        && end - begin == 2
        && scene.wordClass(begin).followsSubject();
  }

  /// Whether no name stands there but a title behind one character, or a verb behind an auxiliary.
  boolean titleInside(int begin, int end) {
    int title = scene.from(begin + 1, Kind.STATUS.bit() | Kind.TITLE.bit());
    return title == end
        || title >= begin + 3
        || ("来向于应从能要都代".indexOf(scene.at(begin)) >= 0 && acts(begin + 1, end));
  }

  // 高度|重视, 高峰期: an ordinary word, unless a mark behind it says that it is a name
  private boolean looksOrdinary(int begin, int end, int weight) {
    if (scene.from(begin, Kind.NO_NAME) >= begin + 2 || titleInside(begin, end)) {
      return true;
    }
    int word = scene.wordEnd(begin);
    if (scene.border(begin) && word - begin >= 2) {
      return switch (scene.wordClass(begin)) {
        case PERSON, UNKNOWN, PLACE, NAME -> word > end && weight < SPEECH;
        case NOUN, PROPER, ADJECTIVE, VERBAL_NOUN, VERB ->
            (weight < SPEECH && word != begin + 2) || word > end;
        default -> true;
      };
    }
    return false;
  }
}
