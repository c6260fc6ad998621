package dev.countywire.text.entity;

import dev.countywire.text.entity.NameBorder.Guess;
import dev.countywire.text.match.CharacterSet;
import java.util.ArrayList;
import java.util.List;

/// People in a row that says behind its last name how many or what they are: 丁一山、白小雨等8名队员,
/// 白小雨、何明夫妇.
final class NamedGroups {
  private static final String[] PAIRS = {
    "夫妇", "夫妻", "两口子", "二人", "两人", "俩人", "父子", "父女", "母子", "母女", "兄弟", "姐妹", "姐弟", "兄妹", "师徒", "祖孙"
  };
  private static final String[] PEOPLE = {
    "人", "同志", "领导", "专家", "学者", "嘉宾", "教授", "院士", "艺术家", "演员", "歌手", "选手", "队员", "队友", "民警", "干部",
    "代表", "委员", "老师", "教师", "学生", "同学", "村民", "居民", "农户", "志愿者", "党员", "群众", "老人", "烈士", "英雄", "作家",
    "诗人", "画家", "书画家", "书法家", "名家", "大家", "前辈", "先烈", "革命家", "革命先辈", "企业家", "负责人", "传承人", "工匠", "青年"
  };
  private static final CharacterSet OPENINGS = openings();
  private static final String COUNTS = "0123456789一二三四五六七八九十两几多余";
  private static final int LONGEST = 4;

  private final Scene scene;
  private final PersonName names;

  private NamedGroups(Scene scene, PersonName names) {
    this.scene = scene;
    this.names = names;
  }

  static void in(Scene scene, PersonName names, List<Mention> found) {
    NamedGroups groups = new NamedGroups(scene, names);
    String text = scene.text();
    for (int at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
      int last = groups.last(at + 1);
      if (last > 0) {
        groups.row(last, found);
      }
    }
  }

  // end of the name behind a comma that closes such a row, or -1
  private int last(int begin) {
    for (int end = begin + 2; end <= begin + LONGEST; end++) {
      if (closes(end) && names.guess(begin).margin() != NameBorder.NONE && reads(begin, end)) {
        return end;
      }
    }
    return -1;
  }

  private static CharacterSet openings() {
    StringBuilder openings = new StringBuilder("等");
    for (String pair : PAIRS) {
      openings.append(pair.charAt(0));
    }
    return CharacterSet.of(openings.toString());
  }

  private boolean closes(int end) {
    if (!OPENINGS.has(scene.at(end))) {
      return false;
    }
    String text = scene.text();
    for (String pair : PAIRS) {
      if (text.startsWith(pair, end)) {
        return true;
      }
    }
    if (scene.at(end) != '等') {
      return false;
    }
    int at = end + 1;
    while (COUNTS.indexOf(scene.at(at)) >= 0) {
      at++;
    }
    boolean counted = at > end + 1 && "名位人".indexOf(scene.at(at)) >= 0;
    return counted || people(end + 1);
  }

  private boolean people(int at) {
    for (String word : PEOPLE) {
      if (scene.text().startsWith(word, at) && !scene.text().startsWith("人民", at)) {
        return true;
      }
    }
    return false;
  }

  private boolean reads(int begin, int end) {
    boolean family =
        Surnames.hasRare(scene.at(begin)) || scene.from(begin, Kind.DOUBLE_SURNAME) > 0;
    boolean whole = end - begin > 1 && end - begin <= LONGEST && family;
    for (int at = begin + 1; whole && at < end; at++) {
      whole = names.given(at);
    }
    return whole
        && !names.titleInside(begin, end)
        && scene.from(begin, Kind.NO_NAME) < begin + 2
        && scene.placeFrom(begin) < end
        && (end - begin < LONGEST || scene.from(begin, Kind.DOUBLE_SURNAME) > 0);
  }

  // leftwards from the last name, as long as each item reads as a name
  private void row(int lastEnd, List<Mention> found) {
    List<Mention> row = new ArrayList<>();
    int end = lastEnd;
    while (end > 0) {
      int begin = begin(end);
      if (begin < 0) {
        break;
      }
      row.add(Mention.person(begin, end, "person-group", null));
      end = scene.at(begin - 1) == '、' ? begin - 1 : -1;
    }
    if (row.size() > 1) {
      found.addAll(row);
    }
  }

  private int begin(int end) {
    int best = -1;
    int margin = NameBorder.NONE;
    for (int begin = end - 2; begin >= 0 && begin >= end - LONGEST; begin--) {
      Guess guess = reads(begin, end) ? names.guess(begin) : new Guess(-1, NameBorder.NONE);
      boolean border = scene.at(begin - 1) == '、' || scene.border(begin);
      if (guess.margin() > margin && border) {
        best = begin;
        margin = guess.margin();
      }
      if (scene.at(begin - 1) == '、') {
        break;
      }
    }
    return best;
  }
}
