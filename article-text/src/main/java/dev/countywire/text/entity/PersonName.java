package dev.countywire.text.entity;

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

  private final Scene scene;
  private final UnlistedName unlisted;
  private final NameBorder borders;

  PersonName(Scene scene) {
    this.scene = scene;
    this.unlisted = new UnlistedName(scene, this);
    this.borders = new NameBorder(scene, this);
  }

  /// End of the name at `begin`, or -1.
  ///
  /// @param least how clear the border behind it has to be
  int read(int begin, int least) {
    if (!opens(begin, least)) {
      return -1;
    }
    int foreign = unlisted.end(begin, least);
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
    return Surnames.has(scene.at(begin))
        || scene.begins(begin, Kind.DOUBLE_SURNAME.bit())
        || unlisted.mayBegin(begin, least);
  }

  /// Whether a part of a name of a people without family names begins at `begin` or a few
  /// characters behind it.
  boolean partAhead(int begin) {
    return unlisted.partAhead(begin);
  }

  /// End of the name at `begin` that a title announces directly before it, or -1: where it ends is
  /// settled together with how the text reads on.
  ///
  /// @param evidence how much speaks for a name, in hundredths of a logarithm
  int announced(int begin, int evidence) {
    int foreign = unlisted.end(begin, WORD);
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
      case '凡' -> true;
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
