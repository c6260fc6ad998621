package dev.countywire.text.entity;

import dev.countywire.text.match.Tail;
import dev.countywire.text.match.WordClass;

/// Settles where a name behind a title ends: the cost of the name and the weight of the words
/// behind it, read anew from each end, are taken together (苏正刚|直|摇头, not 苏正|刚直|摇头).
///
/// All figures are hundredths of a natural logarithm, as in the word table; they stand for shares
/// of family names and given names and were set by hand.
final class NameBorder {
  private static final int FREQUENT = -400;
  private static final int LISTED = -620;
  private static final int RISKY = -850;
  private static final int RARE = -900;
  private static final int RARE_AND_RISKY = -1150;
  private static final int POPULAR = -500;
  private static final int GIVEN = -780;
  private static final int SELDOM = -900;
  // one given name in six has one character
  private static final int ONE = -220;
  private static final int TWO = -20;
  private static final int SPEECH = 150;
  private static final int SHORT_SPEECH = 60;
  private static final int ASPECT = -350;
  private static final int BLURRED = -250;
  private static final int HORIZON = 9;
  static final int NONE = Integer.MIN_VALUE;

  private final Scene scene;
  private final PersonName names;

  NameBorder(Scene scene, PersonName names) {
    this.scene = scene;
    this.names = names;
  }

  /// End of the name from `begin`, or -1 if the text reads better without one.
  ///
  /// @param familyEnd where its family name ends
  /// @param evidence how much speaks for a name
  int end(int begin, int familyEnd, int evidence) {
    Guess guess = guess(begin, familyEnd);
    return guess.margin() == NONE || guess.margin() + evidence < 0 ? -1 : guess.end();
  }

  /// A reading as a name.
  ///
  /// @param end where the name ends
  /// @param margin by how much it reads better than the words of the table; `NONE` for no name
  record Guess(int end, int margin) {}

  /// The better reading of the name from `begin`.
  ///
  /// @param familyEnd where its family name ends
  Guess guess(int begin, int familyEnd) {
    int one = score(begin, familyEnd, familyEnd + 1);
    int two =
        one == NONE && !names.given(familyEnd) && !firm(familyEnd)
            ? NONE
            : score(begin, familyEnd, familyEnd + 2);
    if (one == NONE && two == NONE) {
      return new Guess(familyEnd + 2, NONE);
    }
    Tail tail = scene.tail(begin, horizon(begin, familyEnd));
    one += one == NONE ? 0 : tail.from(familyEnd + 1);
    two += two == NONE ? 0 : tail.from(familyEnd + 2);
    return new Guess(
        two >= one ? familyEnd + 2 : familyEnd + 1,
        Math.max(one, two) + family(begin, familyEnd) - tail.from(begin));
  }

  // the next mark, or a border of words far enough behind the name
  private int horizon(int begin, int familyEnd) {
    int at = familyEnd;
    while (at - begin < Tail.LONGEST
        && Scene.han(scene.at(at))
        && !(at - familyEnd >= HORIZON && scene.border(at))) {
      at++;
    }
    return at;
  }

  // of the name and what stands right behind it, without the rest of the text
  private int score(int begin, int familyEnd, int end) {
    int score = end - familyEnd == 1 ? ONE : TWO;
    for (int at = familyEnd; at < end; at++) {
      char c = scene.at(at);
      if (!names.given(at) && !firm(at) && !(at == end - 1 && at > familyEnd && harmony(at))) {
        return NONE;
      }
      score += Surnames.popular(c) ? POPULAR : Surnames.seldom(c) ? SELDOM : GIVEN;
    }
    if (moment(end - 1)) {
      return NONE;
    }
    boolean word = scene.from(begin, Kind.NO_NAME) == end || names.titleInside(begin, end);
    if (!Surnames.mayEnd(scene.at(end - 1)) || word) {
      return NONE;
    }
    boolean blurred = scene.from(begin, Kind.NO_NAME) >= begin + 2 || opensWithWord(begin, end);
    return score + behind(end) + (blurred ? BLURRED : 0);
  }

  // 丰富, 周到, 安危|无: characters that the text takes for one word
  private boolean opensWithWord(int begin, int end) {
    int word = scene.wordEnd(begin);
    return scene.wordBegin(begin) == begin
        && word >= begin + 2
        && word <= end
        && scene.wordClass(begin) != WordClass.PERSON;
  }

  private int behind(int end) {
    char c = scene.at(end);
    if (harmony(end)) {
      return ASPECT;
    }
    if (!Scene.han(c)) {
      return Scene.latin(c) || c == '·' ? ASPECT : SPEECH;
    }
    if (ongoing(end) || moment(end)) {
      return 3 * SPEECH;
    }
    int speech = scene.from(end, Kind.BEHIND_NAME.bit() | Kind.TITLE.bit());
    if (speech >= 0) {
      return speech - end > 1 ? SPEECH : SHORT_SPEECH;
    }
    return "了着过得地们性化".indexOf(c) >= 0 ? ASPECT : 0;
  }

  // 白辉|正陪着, but 苏正刚
  private boolean ongoing(int at) {
    return scene.at(at) == '正'
        && "在忙带陪拿看准赶坐站指从弯蹲低埋用给和与驾开检熟认仔紧有为把推扛搬挥做向对".indexOf(scene.at(at + 1)) >= 0;
  }

  // 见到沈艳|时，
  private boolean moment(int at) {
    return scene.at(at) == '时' && scene.at(at + 1) == '，';
  }

  // 满春和|从, 李永和|说: no conjunction stands in front of a preposition or a verb of speech
  private boolean harmony(int at) {
    return scene.at(at) == '和' && "从在说把向对将为被，。：".indexOf(scene.at(at + 1)) >= 0;
  }

  // 苏正刚, but 李强|刚从地里回来
  private boolean firm(int at) {
    return scene.at(at) == '刚' && "从来到开回走把满出下接进参刚才好".indexOf(scene.at(at + 1)) < 0;
  }

  private int family(int begin, int familyEnd) {
    char c = scene.at(begin);
    if (familyEnd - begin > 1) {
      return LISTED;
    }
    if (!Surnames.has(c)) {
      return Surnames.risky(c) ? RARE_AND_RISKY : RARE;
    }
    return Surnames.risky(c) ? RISKY : Surnames.frequent(c) ? FREQUENT : LISTED;
  }
}
