package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.match.WordClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds where a name begins whose end is known, by going left word by word.
///
/// A place, a level (县人社局), another body or a quotation may open the name; particles, verbs, times
/// and marks stop it.
final class NameStart {
  private static final String NOT_BEFORE_LEVEL = "院库山水校营军防全我各该本两每多城社园地小片景厂林矿外跨此某哪别同诸发税港空范假作保贸灌灾疫牧";
  private static final String[] WIDE_LEVELS = {
    "自治区", "自治州", "自治县", "自治旗", "经开区", "高新区", "综保区", "临空区"
  };
  private static final String SIDES = "东西南北中新老大小前后";
  private static final int LONGEST = 26;
  private static final int LONGEST_BRAND = 4;
  private static final String NO_BRAND = "的了和与及或在由从到向对是为被把将让给以于至等有省市县区州镇乡村旗盟";

  private final Scene scene;
  private final Spans bodies;
  private final Set<EntityType> absorbed;
  private final int from;
  private final boolean legal;
  private int at;
  private int behind;
  private int conjunction = -1;
  private Opening opening = Opening.NONE;
  private @Nullable Mention body;

  private NameStart(Scene scene, Spans bodies, Set<EntityType> absorbed, int from, boolean legal) {
    this.legal = legal;
    this.scene = scene;
    this.bodies = bodies;
    this.absorbed = absorbed;
    this.from = from;
    this.at = from;
    this.behind = from;
  }

  /// What opens a name.
  enum Opening {
    NONE,
    PLACE,
    LEVEL,
    BODY,
    QUOTED,
    /// A body that owns no such name.
    FOREIGN
  }

  /// A beginning.
  ///
  /// @param at offset
  /// @param opening what stands there
  /// @param behind offset behind what opens the name
  /// @param body the body that opens the name
  record Start(int at, Opening opening, int behind, @Nullable Mention body) {
    boolean opened() {
      return opening != Opening.NONE && opening != Opening.FOREIGN;
    }

    boolean adjoins(int ending) {
      return opened() && behind == ending;
    }
  }

  /// Where the name begins whose ending begins at `from`.
  ///
  /// @param absorbed kinds of body that may open it
  static Start of(Scene scene, Spans bodies, Set<EntityType> absorbed, int from) {
    return of(new NameStart(scene, bodies, absorbed, from, false), from);
  }

  /// Where the name begins whose legal form (有限公司) begins at `from`: verbs that say what it does
  /// stand in such a name too (起重机械, 控股).
  static Start ofLegal(Scene scene, Spans bodies, Set<EntityType> absorbed, int from) {
    return of(new NameStart(scene, bodies, absorbed, from, true), from);
  }

  private static Start of(NameStart walk, int from) {
    boolean on = true;
    while (on && walk.at > 0 && from - walk.at < LONGEST) {
      on = walk.step();
    }
    if (walk.opening == Opening.NONE && walk.conjunction >= 0) {
      walk.at = walk.conjunction;
    }
    walk.outer();
    return new Start(walk.at, walk.opening, walk.behind, walk.body);
  }

  private boolean step() {
    Mention before = bodies.endingAt(at);
    if (before != null) {
      return absorb(before);
    }
    int place = scene.placesTo(at);
    if (place < at && !acrossPlace(place) && !bodies.endInside(place, at)) {
      behind = at;
      at = place;
      opening = Opening.PLACE;
      return behindPlace();
    }
    char c = scene.at(at - 1);
    if (c == '）' || c == ')') {
      return bracket();
    }
    if (c == '”') {
      return quotation();
    }
    if (Scene.latin(c) || c == '·' || Proper.endsFigure(scene, at)) {
      at--;
      return true;
    }
    int level = levelTo(at);
    if (level >= 0) {
      behind = at;
      at = level;
      opening = Opening.LEVEL;
      return false;
    }
    return Scene.han(c) && word();
  }

  // 海|南海|汽运: a place of which another place has the beginning
  private boolean acrossPlace(int place) {
    return scene.placeFrom(place - 1) > place || scene.placeFrom(place - 2) > place;
  }

  private boolean absorb(Mention before) {
    if (absorbed.contains(before.type())) {
      behind = opening == Opening.NONE ? at : behind;
      at = before.begin();
      if (!before.rule().endsWith("known") || legal) {
        at = scene.placesTo(at);
      }
      opening = Opening.BODY;
      body = before;
    }
    return false;
  }

  // in front of a place only another body or a prefix such as 国网 or 中共 still belongs to the name
  private boolean behindPlace() {
    Mention before = bodies.endingAt(at);
    if (before != null && absorbed.contains(before.type())) {
      return absorb(before);
    }
    if (before != null) {
      opening = Opening.FOREIGN;
      return false;
    }
    // 某某医科大学附属|北京|某某医院
    Mention owner = scene.text().startsWith("附属", at - 2) ? bodies.endingAt(at - 2) : null;
    if (owner != null && absorbed.contains(owner.type())) {
      return absorb(owner);
    }
    int prefix = scene.to(at, Kind.PREFIX);
    if (prefix >= 0) {
      at = prefix;
    }
    int outer = scene.placesTo(at - 1);
    if (outer < at - 1 && SIDES.indexOf(scene.at(at - 1)) >= 0) {
      at = outer;
    }
    return false;
  }

  private boolean bracket() {
    int begin = Enclosed.bracketTo(scene, at);
    at = begin > 0 ? begin : at;
    return begin > 0;
  }

  private boolean quotation() {
    int begin = Enclosed.quotationTo(scene, at);
    if (begin >= 0) {
      behind = at;
      at = begin;
      opening = Opening.QUOTED;
    }
    return false;
  }

  /// Whether the character at `at` is a level that stands for its division: 县 in 据县气象局.
  static boolean isLevel(Scene scene, int at) {
    return isLevel(scene.at(at))
        && scene.border(at)
        && !isLevel(scene.at(at - 1))
        && NOT_BEFORE_LEVEL.indexOf(scene.at(at - 1)) < 0;
  }

  /// Whether divisions of a level end with a character.
  static boolean isLevel(char c) {
    return switch (c) {
      case '省', '市', '县', '区', '州', '镇', '乡', '旗', '盟', '村' -> true;
      default -> false;
    };
  }

  // 县, 自治州: where the level begins that ends at `end` and stands for its division; -1 if none does
  private int levelTo(int end) {
    char last = scene.at(end - 1);
    if (!isLevel(last)) {
      return -1;
    }
    for (String level : WIDE_LEVELS) {
      if (scene.text().startsWith(level, end - level.length()) && scene.border(end)) {
        return end - level.length();
      }
    }
    return last != '村' && isLevel(scene, end - 1) ? end - 1 : -1;
  }

  private boolean word() {
    int begin = scene.wordBegin(at - 1);
    char first = scene.at(begin);
    if (at - begin == 1 && (first == '和' || first == '与' || first == '及')) {
      return conjunction(begin);
    }
    boolean named = scene.from(begin, Kind.GENERIC) >= at;
    // 瑞丰旅游|开发|有限公司: what stands before the legal form belongs to the name
    Mention before = bodies.endingAt(begin);
    boolean last = named && legal && at == from;
    // 甲集团|共建|某某实验室: behind a body the word is a verb and no part of a name
    if (borders(begin) && (!named || (before != null && !last))) {
      return false;
    }
    WordClass kind = scene.wordClass(at - 1);
    boolean passes =
        named || (legal && !kind.joins()) || (kind == WordClass.NUMBER && figures(begin));
    if (!passes && stops(kind, at - begin)) {
      return false;
    }
    at = begin;
    return true;
  }

  // 山东|达因|制药有限公司, 四川|好医生|攀西|药业有限公司: the place that a brand of a few characters
  // stands behind, whatever words those are elsewhere
  private void outer() {
    for (int end = at; legal && end > 0 && at - end <= LONGEST_BRAND; end--) {
      if (end < at && scene.placeTo(end) >= 0) {
        behind = opening == Opening.NONE ? end : behind;
        opening = opening == Opening.NONE ? Opening.PLACE : opening;
        at = scene.placesTo(end);
        return;
      }
      char c = scene.at(end - 1);
      int border = scene.wordEnd(end - 1) == end ? scene.to(end, Kind.BORDER) : -1;
      boolean verb = border >= 0 && border <= end - 2;
      if (verb || !Scene.han(c) || NO_BRAND.indexOf(c) >= 0 || bodies.endingAt(end) != null) {
        return;
      }
    }
  }

  // 五四小学, 一六八中学: figures and nothing else
  private boolean figures(int begin) {
    for (int i = begin; i < at; i++) {
      if ("一二三四五六七八九".indexOf(scene.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  // a border word counts where it is a word, or the end of one that the lattice knows as a verb
  private boolean borders(int begin) {
    int border = scene.to(at, Kind.BORDER);
    return border >= 0 && border <= begin;
  }

  private boolean conjunction(int begin) {
    WordClass behindIt = scene.wordClass(at);
    boolean opens =
        behindIt == WordClass.PLACE || behindIt == WordClass.BODY || behindIt == WordClass.NAME;
    if (opens || conjunction >= 0 || bodies.endingAt(begin) != null || scene.placeTo(begin) >= 0) {
      return false;
    }
    conjunction = at;
    at = begin;
    return true;
  }

  private static boolean stops(WordClass kind, int length) {
    return kind.joins() || (length > 1 && (kind == WordClass.MEASURE || kind.followsSubject()));
  }
}
