package dev.countywire.text.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// People by the titles that stand before or behind them, by lists and by labels.
final class People {
  // in hundredths of a logarithm, set by hand
  private static final int LONG_TITLE = 450;
  private static final int TITLE = 350;
  private static final int TRADE = 250;
  private static final int STATUS = 150;
  private static final long SPEAKING =
      Kind.TITLE.bit() | Kind.TRADE.bit() | Kind.STATUS.bit() | Kind.KNOWN_PERSON.bit();
  private static final String[] NAMED_AFTER = {
    "精神", "车队", "月", "班", "岗", "式", "站", "驿站", "杯", "奖", "号", "路", "小学", "中学", "广场", "大道", "志愿",
    "小分队", "连", "团队", "基金", "服务", "纪念日", "文化", "思想", "小镇", "林"
  };

  private final Scene scene;
  private final Spans bodies;
  private final PersonName names;
  private final Roles roles;
  private final List<Mention> found = new ArrayList<>();

  private People(Scene scene, Spans bodies) {
    this.scene = scene;
    this.bodies = bodies;
    this.names = new PersonName(scene);
    this.roles = new Roles(scene, bodies);
  }

  /// Every person that something in the field itself speaks for.
  static List<Mention> in(Scene scene, Spans bodies) {
    People people = new People(scene, bodies);
    for (int i = 0; i < scene.hits(); i++) {
      people.hit(scene.kinds(i), scene.hitBegin(i), scene.hitEnd(i));
    }
    people.addressed();
    Labelled.in(scene, people.names, people.found);
    people.introduced();
    people.aged();
    NamedGroups.in(scene, people.names, people.found);
    Appointments.in(scene, bodies, people.names, people.found);
    Rolls.in(scene, bodies, people.names, people.found);
    Rolls.lines(scene, people.names, people.found);
    Rolls.heads(scene, people.names, people.found);
    Unannounced.in(scene, bodies, people.names, people.found);
    return people.found;
  }

  private void hit(long kinds, int begin, int end) {
    if ((kinds & SPEAKING) == 0) {
      return;
    }
    long titles = Kind.TITLE.bit() | Kind.TRADE.bit();
    boolean longest = scene.to(end, titles | Kind.STATUS.bit()) == begin && !scene.insideTitle(end);
    if (longest && (kinds & titles) != 0) {
      titled(begin, end);
    } else if (longest && (kinds & Kind.STATUS.bit()) != 0) {
      list(end, null, "person-status", PersonName.WORD);
    } else if ((kinds & Kind.KNOWN_PERSON.bit()) != 0 && !bearsName(end)) {
      found.add(Mention.person(begin, end, "person-known", behind(end)));
    }
  }

  // 雷锋车队, 雷锋精神: what bears the name of a person
  private boolean bearsName(int end) {
    for (String word : NAMED_AFTER) {
      if (scene.text().startsWith(word, end)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String behind(int end) {
    int title = scene.from(end, Kind.TITLE);
    return title < 0 ? null : scene.text().substring(end, title);
  }

  private void titled(int begin, int end) {
    // 组长：王志刚　副组长：李 明
    boolean label = scene.at(end) == '：';
    int at = NameRow.afterSpace(scene, label ? end + 1 : end);
    int least = label ? PersonName.MARK : PersonName.WORD;
    if (read(at, least) < 0 || acts(begin, end)) {
      return;
    }
    String role = roles.phrase(roles.begin(begin, end), end);
    list(at, role, label ? "person-labelled" : "person-title", least);
  }

  // 丁一山|代表|公司: what a person does, and no title
  private boolean acts(int begin, int end) {
    return end - begin == 2
        && scene.text().startsWith("代表", begin)
        && !found.isEmpty()
        && found.getLast().end() == begin;
  }

  // 副县长锁成林、盖志远: behind a title a rare family name will do, where the border is clear
  private int following(int at, int least) {
    int end = names.read(at, PersonName.SPEECH);
    if (end >= 0 || least != PersonName.WORD) {
      return end;
    }
    int rare = names.announced(at, TRADE);
    return rare >= 0 && names.weight(rare) >= PersonName.SPEECH ? rare : -1;
  }

  private int read(int at, int least) {
    if (least == PersonName.WORD) {
      return names.announced(at, evidence(at));
    }
    int end = names.read(at, least);
    int rare = end >= 0 ? -1 : names.announced(at, TRADE);
    return rare >= 0 && names.weight(rare) >= least ? rare : end;
  }

  // a long title says more than a short one, and a trade or a status less
  private int evidence(int at) {
    int title = scene.to(at, Kind.TITLE);
    if (title >= 0) {
      return at - title > 2 ? LONG_TITLE : TITLE;
    }
    return scene.to(at, Kind.TRADE) >= 0 ? TRADE : STATUS;
  }

  // names under one title: 副县长丁一山、欧阳小雨
  private void list(int begin, @Nullable String role, String rule, int least) {
    int at = begin;
    int end = read(at, least);
    while (end >= 0) {
      if (named(at, end)) {
        return;
      }
      found.add(Mention.person(at, end, rule, role));
      at = NameRow.next(scene, end);
      end = at < 0 ? -1 : following(at, least);
    }
  }

  // a title, a body or a place at the same spot is no name
  private boolean named(int begin, int end) {
    Mention body = bodies.beginningAt(begin);
    return (body != null && body.end() >= end)
        || scene.from(begin, Kind.TITLE.bit() | Kind.TITLE_FRONT.bit() | Kind.LEVEL_ORGAN.bit())
            >= begin + 2
        || scene.placeFrom(begin) > end;
  }

  // 县水利局 丁一山：收到; 城东街道 白小雨：
  private void addressed() {
    String text = scene.text();
    for (int at = text.indexOf('：'); at >= 0; at = text.indexOf('：', at + 1)) {
      int space = at - 1;
      while (at - space <= 5 && scene.at(space) != ' ' && scene.at(space) != '　') {
        space--;
      }
      boolean near = space > 0 && at - space <= 5 && at - space >= 3;
      boolean owned = near && (bodies.endingAt(space) != null || scene.placeTo(space) >= 0);
      if (owned && names.read(space + 1, PersonName.MARK) == at) {
        found.add(Mention.person(space + 1, at, "person-addressed", null));
      }
    }
  }

  // 丁一山，男，汉族，…现任某职，
  private void introduced() {
    String text = scene.text();
    for (int at = text.indexOf('，'); at >= 0; at = text.indexOf('，', at + 1)) {
      char sex = scene.at(at + 1);
      if ((sex != '男' && sex != '女') || scene.at(at + 2) != '，') {
        continue;
      }
      int begin = at;
      while (begin > 0 && scene.at(begin - 1) != '\n' && scene.at(begin - 1) != '。') {
        begin--;
      }
      begin = NameRow.afterSpace(scene, begin);
      boolean name = names.read(begin, PersonName.MARK) == at || plain(begin, at);
      if (at - begin <= 8 && name) {
        found.add(Mention.person(begin, at, "person-introduced", present(at)));
      }
    }
  }

  // 巴雅尔: no family name that a list has, but the form of the notice says what it is
  private boolean plain(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Scene.han(scene.at(i)) && scene.at(i) != '·') {
        return false;
      }
    }
    return end - begin >= 2;
  }

  // 70岁的白小雨
  private void aged() {
    String text = scene.text();
    for (int at = text.indexOf("岁的"); at >= 0; at = text.indexOf("岁的", at + 1)) {
      list(at + 2, null, "person-aged", PersonName.WORD);
    }
  }

  private @Nullable String present(int at) {
    String text = scene.text();
    int stop = text.indexOf('\n', at);
    int begin = text.indexOf("现任", at, stop < 0 ? text.length() : stop);
    if (begin < 0) {
      return null;
    }
    int end = begin + 2;
    while (end < text.length() && "，。；\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(begin + 2, end);
  }
}
