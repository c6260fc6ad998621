package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Segmentation;
import dev.countywire.text.match.WordClass;
import dev.countywire.text.match.WordTable;

/// Judges what stands in front of a suffix: the stem of a name (石板沟|村) or words of a class (美丽|乡村).
final class SuffixStems {
  // a word this frequent that ends in the suffix is no name (网站, 铁路, 乡村)
  private static final int COMMON = 12;

  private final WordTable table;
  private final WordSet generic;
  private final WordSet streets;

  SuffixStems(WordTable table, WordSet generic, WordSet streets) {
    this.table = table;
    this.generic = generic;
    this.streets = streets;
  }

  /// Whether the stretch is a name.
  ///
  /// @param bordered whether a firm border stands in front of it
  boolean accept(ArticleText.Part part, SuffixName name, boolean bordered) {
    String text = part.text();
    // 人民路, 建设大道: ordinary words that streets everywhere are named after
    if (bordered && isStreet(text, name)) {
      return true;
    }
    if (name.stem() == 0
        || isStation(name)
        || (name.stem() == 1 && name.way() != SuffixWay.SHORT && !isVillage(text, name))
        || isGeneric(text, name.begin(), name.suffix(), name.way())) {
      return false;
    }
    if (comesThere(text, name) || isSized(text, name)) {
      return false;
    }
    Segmentation words = part.words();
    for (int word = words.wordAt(name.begin()); words.begin(word) < name.suffix(); word++) {
      int length = words.end(word) - words.begin(word);
      if (length > 1 && isGeneric(text, words.begin(word), words.end(word), name.way())) {
        return false;
      }
    }
    return switch (name.way()) {
      case SHORT -> isFirm(text, name, bordered);
      case TOWNSHIP -> isTownship(part, name);
      case SETTLEMENT, NATURAL, FACILITY -> true;
    };
  }

  // 北街社区, 石桥村: any street or bridge gives a village its name
  private boolean isGeneric(String text, int begin, int end, SuffixWay way) {
    return generic.has(text, begin, end)
        && (way != SuffixWay.SETTLEMENT || "街路桥".indexOf(text.charAt(end - 1)) < 0);
  }

  boolean isStreet(String text, SuffixName name) {
    return "路街道".indexOf(text.charAt(name.end() - 1)) >= 0
        && streets.has(text, name.begin(), name.suffix())
        && (name.end() - name.suffix() == 1 || "大东西南北中".indexOf(text.charAt(name.suffix())) >= 0);
  }

  // 建设者开上|高原, 后生巡|街: somebody who goes there
  private static boolean comesThere(String text, SuffixName name) {
    char last = text.charAt(name.suffix() - 1);
    if (name.way() == SuffixWay.SHORT) {
      boolean ways = text.charAt(name.suffix()) == '路' && "跑走修指问让探找迷筑拦".indexOf(last) >= 0;
      return ways || "巡逛扫隔跨".indexOf(last) >= 0;
    }
    boolean goes =
        name.stem() > 1 && "开走登爬骑跑踏驶奔冲搬运送带推引迈闯喝用吃住看坐".indexOf(text.charAt(name.suffix() - 2)) >= 0;
    return goes && "上下进出到向入回".indexOf(last) >= 0;
  }

  // 青溪县小|水库
  private static boolean isSized(String text, SuffixName name) {
    return name.stem() > 1
        && "小大老新".indexOf(text.charAt(name.suffix() - 1)) >= 0
        && "省市县区镇乡村".indexOf(text.charAt(name.suffix() - 2)) >= 0;
  }

  // 龙坞镇, which no list has any more: behind a mark or a division, of nothing but nouns
  private static boolean isTownship(ArticleText.Part part, SuffixName name) {
    Segmentation words = part.words();
    for (int word = words.wordAt(name.begin()); words.begin(word) < name.suffix(); word++) {
      WordClass kind = words.classOf(word);
      if (kind == WordClass.VERB || kind == WordClass.ADVERB || kind == WordClass.POSITION) {
        return false;
      }
    }
    int before = name.begin() == 0 ? -1 : words.wordAt(name.begin() - 1);
    return before < 0
        || !isHan(part.text().charAt(name.begin() - 1))
        || words.classOf(before) == WordClass.NAME
        || words.classOf(before) == WordClass.PREPOSITION;
  }

  // 南宁站 only with the division in front: 服务站, 网站 and 兵站 are no names
  private static boolean isStation(SuffixName name) {
    return name.way() == SuffixWay.FACILITY && name.end() - name.suffix() == 1;
  }

  // 丁村, 李寨
  private static boolean isVillage(String text, SuffixName name) {
    boolean left = name.begin() == 0 || !isHan(text.charAt(name.begin() - 1));
    return name.way() == SuffixWay.SETTLEMENT && name.end() - name.suffix() == 1 && left;
  }

  // one character is little: the whole must be unknown as a word, and a border must be firm
  private boolean isFirm(String text, SuffixName name, boolean bordered) {
    boolean left = name.begin() == 0 || !isHan(text.charAt(name.begin() - 1));
    boolean right = name.end() == text.length() || !isHan(text.charAt(name.end()));
    return !isOrdinary(text, name.begin(), name.end())
        && "一两几多各".indexOf(text.charAt(name.begin())) < 0
        && (name.stem() > 1 ? bordered || left || right : left || isTributary(text, name));
  }

  // 支流堵河
  private static boolean isTributary(String text, SuffixName name) {
    return name.begin() > 1 && isWater(text, name.end()) && text.startsWith("流", name.begin() - 1);
  }

  /// Whether the stretch is a word that names no place.
  boolean isOrdinary(String text, int begin, int end) {
    WordClass kind = table.classOf(text, begin, end);
    return kind != WordClass.UNKNOWN
        && kind != WordClass.PLACE
        && kind != WordClass.PERSON
        && table.frequency(text, begin, end) >= COMMON;
  }

  static boolean isWater(String text, int end) {
    return "河江湖溪港湾".indexOf(text.charAt(end - 1)) >= 0;
  }

  static boolean isHan(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }
}
