package dev.countywire.text.entity;

import dev.countywire.text.match.WordClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// People whom no title announces: a name that opens a clause and speaks or acts (杨桂英笑着说), one
/// behind 的 or 叫, one with an age or a remark in brackets behind it.
///
/// What stands on either side and how the name is built are weighed together.
final class Unannounced {
  private static final String[] NAMED = {"名叫", "叫", "叫作", "名为", "是", "像", "和", "与", "如"};
  private static final String[] REMARKS = {
    "左", "右", "中）", "前", "后", "化名", "男", "女", "时任", "已故", "音", "原名", "图"
  };
  private static final int ENOUGH = 5;

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
    for (int at = 0; at < scene.length(); at++) {
      if (search.mayBegin(at)) {
        int end = names.read(at, PersonName.WORD);
        if (end > 0 && search.stands(at, end)) {
          found.add(Mention.person(at, end, "person-unannounced", search.role(at, end)));
          at = end - 1;
        }
      }
    }
  }

  private boolean mayBegin(int at) {
    return (Surnames.has(scene.at(at)) || scene.from(at, Kind.NAME_PART) >= 0)
        && scene.border(at)
        && before(at) > 0
        && scene.placeFrom(at) < 0
        && bodies.beginningAt(at) == null;
  }

  private boolean stands(int begin, int end) {
    int build = build(begin, end);
    int weighed = before(begin) + build + after(begin, end);
    return build >= 0 && weighed >= ENOUGH - repeated(begin, end);
  }

  // what stands twice and reads as a name both times is one sooner
  private int repeated(int begin, int end) {
    String name = scene.text().substring(begin, end);
    int other = scene.text().indexOf(name, end);
    other = other < 0 ? scene.text().lastIndexOf(name, begin - 1) : other;
    return other >= 0 && scene.border(other) && names.weight(other + name.length()) > 0 ? 1 : 0;
  }

  private int before(int at) {
    char c = scene.at(at - 1);
    if (!Scene.han(c)) {
      return "\n。”！？；，、“　 ：—…（".indexOf(c) >= 0 ? 1 : 0;
    }
    if (c == '的') {
      return 1;
    }
    for (String word : NAMED) {
      if (scene.text().startsWith(word, at - word.length()) && scene.border(at - word.length())) {
        return word.length() > 1 || c == '叫' ? 2 : 1;
      }
    }
    if (scene.placeTo(at) >= 0 || bodies.endingAt(at) != null) {
      return 1;
    }
    return switch (scene.wordClass(at - 1)) {
      case VERB, PREPOSITION, CONJUNCTION, ADVERB, TIME, POSITION -> 1;
      case NOUN -> "者人友户民生星客娘嫂哥妹姐弟爸妈爷奶叔婶家长员师匠工手".indexOf(c) >= 0 ? 3 : 0;
      default -> 0;
    };
  }

  // -1 where ordinary words show that it is no name
  private int build(int begin, int end) {
    int score = Surnames.frequent(scene.at(begin)) ? 1 : 0;
    int singles = 0;
    boolean risky = Surnames.risky(scene.at(begin));
    for (int at = begin; at < end; at = scene.wordEnd(at)) {
      int length = scene.wordEnd(at) - at;
      boolean person = scene.wordClass(at) == WordClass.PERSON;
      boolean ordinary = length > 1 && !person;
      if (ordinary && (at == begin || end - at != 2 || score == 0 || risky)) {
        return -1;
      }
      if (at == begin && length == 1 && !person && singleWord(scene.wordClass(at)) && score == 0) {
        return -1;
      }
      singles += length == 1 || person ? 1 : 0;
    }
    if ("河江湖溪沟岛桥路街寺庙塔峡洞庄村店厂湾坝坪岭山城".indexOf(scene.at(end - 1)) >= 0) {
      score--;
    }
    if (scene.from(begin, Kind.NAME_PART) >= 0) {
      return 2;
    }
    score -= risky ? 1 : 0;
    return score + (end - begin >= 3 ? 1 : 0) + (singles >= 2 || end - begin == 3 ? 0 : -1);
  }

  private static boolean singleWord(WordClass kind) {
    return switch (kind) {
      case PREPOSITION,
          ADVERB,
          CONJUNCTION,
          PARTICLE,
          PRONOUN,
          VERB,
          MEASURE,
          NUMBER,
          TIME,
          POSITION ->
          true;
      default -> false;
    };
  }

  private int after(int begin, int end) {
    if (aged(end)) {
      return 3;
    }
    char c = scene.at(end);
    if (c == '（') {
      return remark(end + 1) ? 3 : 2;
    }
    int speech = scene.from(end, Kind.BEHIND_NAME);
    if (speech - end >= 2 || saying(end)) {
      return 3;
    }
    if (scene.from(end, Kind.TITLE.bit() | Kind.STATUS.bit()) >= end + 2) {
      return 3;
    }
    int weight = names.weight(end);
    boolean three = end - begin >= 3;
    return switch (weight) {
      case PersonName.MARK -> c == '、' || c == ' ' || c == '　' ? 2 : 1;
      case PersonName.SPEECH, PersonName.PREDICATE -> three ? 2 : 1;
      default -> 0;
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
    if (noun && "员师匠工手".indexOf(c) >= 0) {
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
