package dev.countywire.text.entity;

import dev.countywire.text.match.WordClass;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// People whom no title announces: a name that opens a clause and speaks or acts (杨桂英笑着说), one
/// behind 的 or 叫, one with an age or a remark in brackets behind it.
///
/// What stands on either side and how the name is built are weighed together.
final class Unannounced {
  private static final String[] NAMED = {
    "名叫", "叫", "叫作", "叫做", "名为", "是", "像", "和", "与", "如", "正是", "就是", "便是", "还有", "包括", "给", "对",
    "向"
  };
  private static final String NAMED_ENDS =
      Arrays.stream(NAMED).map(w -> w.substring(w.length() - 1)).collect(Collectors.joining());
  private static final String[] REMARKS = {
    "左", "右", "中）", "前", "后", "化名", "男", "女", "时任", "已故", "音", "原名", "图"
  };
  private static final String HUMAN =
      "者人友户民生星客娘嫂哥妹姐弟爸妈爷奶叔婶家长员师匠工手女婆公主部兵警官将童妇孩郎夫伯娃妞汉侠士仔商贩丁伴邻徒佬骑媳婿孙甥侄舅姑姨僧尼迷模农儿";
  // in hundredths of a logarithm, as in NameBorder; set by hand
  private static final int BARE = -900;
  private static final int OPENS = 100;
  private static final int NAMED_SO = 300;
  private static final int HUMAN_NOUN = 500;
  private static final int SPEAKS = 450;
  private static final int REMARKED = 350;
  private static final int LISTED = 150;
  private static final int AGAIN = 250;
  private static final int RISKY_WORD = -400;
  private static final int ORDINARY = -1000;
  private static final int RARELY = 500;
  private static final int UNUSUAL = 200;
  private static final int SHORT = 300;
  // how far a name is looked for a second time: the cost of a page must not grow with its square
  private static final int NEAR = 10_000;
  // so far into a name its first known part may begin
  private static final int SOUNDS = 4;

  private final Scene scene;
  private final Spans bodies;
  private final PersonName names;

  private Unannounced(Scene scene, Spans bodies, PersonName names) {
    this.scene = scene;
    this.bodies = bodies;
    this.names = names;
  }

  static void in(Scene scene, Spans bodies, PersonName names, List<Mention> found) {
    Unannounced search = new Unannounced(scene, bodies, names);
    int behind = 0;
    for (int at = 0; at < scene.length(); at = scene.wordEnd(at)) {
      int before = at >= behind && search.mayBegin(at) ? search.before(at) : NameBorder.NONE;
      int end = before == NameBorder.NONE ? -1 : search.end(at, before);
      if (end > 0) {
        found.add(Mention.person(at, end, "person-unannounced", search.role(at, end)));
        behind = end;
      }
    }
  }

  private boolean mayBegin(int at) {
    return (Surnames.has(scene.at(at)) || soundsLikeName(at))
        && !scene.insideTitle(at)
        && scene.placeFrom(at) < 0
        && bodies.beginningAt(at) == null;
  }

  // 扎西顿珠, 热孜宛古丽: opens with a part of a name, or has one among characters that write sounds
  private boolean soundsLikeName(int at) {
    if (!names.partAhead(at)) {
      return false;
    }
    if (scene.from(at, Kind.NAME_PART) >= 0) {
      return true;
    }
    for (int part = at; part < at + SOUNDS && Surnames.writesSound(scene.at(part)); part++) {
      if (scene.from(part, Kind.NAME_PART) >= part + 2) {
        return true;
      }
    }
    return false;
  }

  private int end(int begin, int before) {
    if ((soundsLikeName(begin) && !Surnames.has(scene.at(begin)))
        || scene.from(begin, Kind.NAME_PART) >= 0) {
      int end = names.read(begin, PersonName.WORD);
      boolean speaks = end > 0 && before + after(end) >= SPEAKS;
      return speaks ? end : -1;
    }
    NameBorder.Guess guess = names.guess(begin);
    if (guess.margin() == NameBorder.NONE) {
      return -1;
    }
    int end = guess.end();
    int after = after(end);
    int build = build(begin, end) - (before <= OPENS && after < REMARKED ? bare(begin, end) : 0);
    int sum = guess.margin() + BARE + before + after + build;
    // the whole field is searched only where that decides
    boolean enough = sum >= 0 || (sum + AGAIN >= 0 && standsAgain(begin, end));
    return enough ? end : -1;
  }

  // what stands twice and reads as a name both times is one sooner
  private boolean standsAgain(int begin, int end) {
    String text = scene.text();
    String name = text.substring(begin, end);
    int other = text.indexOf(name, end, Math.min(text.length(), end + NEAR));
    for (int at = begin - 1; other < 0 && at >= Math.max(0, begin - NEAR); at--) {
      other = text.startsWith(name, at) ? at : -1;
    }
    return other >= 0 && scene.border(other) && names.weight(other + name.length()) > 0;
  }

  // what speaks for a name in front of it; NONE where none may begin
  private int before(int at) {
    char c = scene.at(at - 1);
    if (!Scene.han(c)) {
      if (scene.to(at - 1, Kind.CREDIT) >= 0) {
        return NameBorder.NONE;
      }
      return "\n。”！？；，、“　 ：—…（".indexOf(c) >= 0 ? OPENS : NameBorder.NONE;
    }
    boolean named = NAMED_ENDS.indexOf(c) >= 0;
    for (int i = 0; named && i < NAMED.length; i++) {
      String word = NAMED[i];
      if (scene.text().startsWith(word, at - word.length()) && scene.border(at - word.length())) {
        return word.length() > 1 || c == '叫' ? NAMED_SO : 0;
      }
    }
    if (c == '的' || scene.placeTo(at) >= 0 || bodies.endingAt(at) != null) {
      return OPENS;
    }
    return switch (scene.wordClass(at - 1)) {
      case VERB, PREPOSITION, CONJUNCTION, ADVERB, TIME, POSITION -> 0;
      case NOUN, UNKNOWN, PERSON -> HUMAN.indexOf(c) >= 0 ? HUMAN_NOUN : NameBorder.NONE;
      default -> NameBorder.NONE;
    };
  }

  private int build(int begin, int end) {
    int score = 0;
    if ("河江湖溪沟岛桥路街寺庙塔峡洞庄村店厂湾坝坪岭山城".indexOf(scene.at(end - 1)) >= 0) {
      score += RISKY_WORD / 2;
    }
    if (scene.from(begin, Kind.NO_NAME) >= begin + 2) {
      score += RISKY_WORD;
    }
    if (scene.wordBegin(begin) == begin
        && scene.wordEnd(begin) == end
        && scene.wordClass(begin) != WordClass.PERSON) {
      score += ORDINARY;
    }
    return score;
  }

  // where nobody speaks and no noun says that it is a person, only a name of the usual build will
  // do
  private int bare(int begin, int end) {
    int cost = Surnames.risky(scene.at(begin)) ? 200 : 0;
    boolean frequent =
        Surnames.frequent(scene.at(begin)) || scene.from(begin, Kind.DOUBLE_SURNAME) > 0;
    for (int at = begin + 1; at < end; at++) {
      cost += Surnames.popular(scene.at(at)) ? 0 : UNUSUAL;
    }
    return cost + (frequent ? 0 : RARELY) + (end - begin > 2 ? 0 : SHORT);
  }

  private int after(int end) {
    if (aged(end)) {
      return SPEAKS;
    }
    char c = scene.at(end);
    if (c == '（') {
      return remark(end + 1) ? SPEAKS : REMARKED;
    }
    int speech = scene.from(end, Kind.BEHIND_NAME);
    if (speech - end >= 2 || saying(end)) {
      return SPEAKS;
    }
    if (scene.from(end, Kind.TITLE.bit() | Kind.STATUS.bit()) >= end + 2) {
      return SPEAKS;
    }
    return switch (names.weight(end)) {
      case PersonName.MARK -> c == '、' || c == ' ' || c == '　' ? LISTED : 0;
      case PersonName.SPEECH, PersonName.PREDICATE -> LISTED;
      default -> -OPENS;
    };
  }

  // （左二）, （化名）, （女，45岁）, （时任县长）
  private boolean remark(int at) {
    for (String word : REMARKS) {
      if (scene.text().startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  // 说，说：说“ 说起
  private boolean saying(int end) {
    char c = scene.at(end);
    return (c == '说' || c == '称' || c == '笑' || c == '道')
        && scene.border(end)
        && (!Scene.han(scene.at(end + 1)) || "道着起，".indexOf(scene.at(end + 1)) >= 0);
  }

  // 王建国今年52岁, 王建国，52岁
  private boolean aged(int end) {
    int at = end;
    at += scene.text().startsWith("今年", at) ? 2 : 0;
    at += scene.at(at) == '，' || scene.at(at) == '（' || scene.at(at) == '已' ? 1 : 0;
    int digits = at;
    while (Scene.digit(scene.at(at)) && at - digits < 3) {
      at++;
    }
    return at > digits && scene.at(at) == '岁';
  }

  // 护边员别克, 丁凯书记
  private @Nullable String role(int begin, int end) {
    char c = scene.at(begin - 1);
    boolean noun = Scene.han(c) && scene.wordClass(begin - 1) == WordClass.NOUN;
    if (noun && "员师匠工手家长医商警官农兵".indexOf(c) >= 0 && scene.to(begin, Kind.STATUS) < 0) {
      Roles roles = new Roles(scene, bodies);
      return roles.phrase(roles.begin(scene.wordBegin(begin - 1), begin), begin);
    }
    return behind(end);
  }

  private @Nullable String behind(int end) {
    int title = scene.from(end, Kind.TITLE);
    return title < 0 ? null : scene.text().substring(end, title);
  }
}
