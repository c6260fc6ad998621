package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Segmentation;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordClass;
import dev.countywire.text.match.WordTable;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Finds places by how their names end: 石板沟村, 胜峰水库, 凯里南站.
///
/// The left border is the nearest word that cannot be part of a name: a verb, a preposition, a
/// number, a mark, or the name of a division.
final class SuffixGrammar {
  private static final int LONGEST_STEM = 8;
  private static final int LONGEST_SHORT_STEM = 4;
  // a word this frequent that ends in the suffix is no name (网站, 铁路, 乡村)
  private static final int COMMON = 12;

  private static final List<Way> WAYS = List.of(Way.values());

  private final TermSet ways = new TermSet();
  private final WordTable table;
  private final PlaceNames names;
  private final Set<String> stops;
  private final Set<String> generic;

  private SuffixGrammar(WordTable table, PlaceNames names, WordList borders) {
    this.table = table;
    this.names = names;
    this.stops = Set.copyOf(borders.section("stop"));
    this.generic = Set.copyOf(borders.section("generic"));
  }

  /// How a suffix builds names; `suffixes.txt` has a section for each.
  private enum Way {
    TOWNSHIP("township"),
    SETTLEMENT("settlement"),
    NATURAL("natural"),
    FACILITY("facility"),
    SHORT("short");

    private final String section;
    private final String rule;

    Way(String section) {
      this.section = section;
      this.rule = "suffix-" + section;
    }
  }

  static SuffixGrammar of(
      PlaceLexicons lexicons, WordTable table, PlaceNames names, Vocabulary.Builder vocabulary) {
    SuffixGrammar grammar = new SuffixGrammar(table, names, lexicons.list("borders.txt"));
    WordList suffixes = lexicons.list("suffixes.txt");
    for (Way way : WAYS) {
      for (String suffix : suffixes.section(way.section)) {
        grammar.ways.put(vocabulary.add(suffix), WAYS.indexOf(way) + 1);
      }
    }
    return grammar;
  }

  /// Adds what ends in a suffix.
  ///
  /// @param accepted which divisions are mentions
  void find(ArticleText.Part part, Sightings divisions, BitSet accepted, List<Span> found) {
    Hits hits = part.hits();
    for (int i = 0; i < hits.size(); i++) {
      int number = ways.get(hits.term(i));
      if (number > 0 && endsWord(part, hits.begin(i), hits.end(i))) {
        Way way = WAYS.get(number - 1);
        int begin = begin(part, new Known(divisions, accepted), hits.begin(i), hits.end(i), way);
        if (begin >= 0) {
          found.add(new Span(begin, hits.end(i), way.rule));
        }
      }
    }
  }

  // 山下, 湖畔 and 路口 are words of the table that begin with a suffix
  private static boolean endsWord(ArticleText.Part part, int suffix, int end) {
    Segmentation words = part.words();
    return words.isBorder(end)
        || (end - suffix == 1
            && words.isBorder(suffix)
            && words.isBorder(end + 1)
            && "下上脚边畔岸顶旁沿".indexOf(part.text().charAt(end)) >= 0);
  }

  // divisions of the field, and which of them are mentions
  private record Known(Sightings divisions, BitSet accepted) {
    int endingAt(int offset) {
      int division = divisions.endingAt(offset);
      return division >= 0 && accepted.get(division) ? division : -1;
    }

    boolean isSeen(int end) {
      return divisions.endingAt(end) >= 0;
    }
  }

  // where the name begins; -1 if the suffix ends none
  private int begin(ArticleText.Part part, Known known, int suffix, int end, Way way) {
    Segmentation words = part.words();
    int at = words.wordAt(suffix);
    int begin = suffix;
    int covered = -1;
    if (words.begin(at) < suffix) {
      if (way == Way.FACILITY && end - suffix == 1) {
        return -1;
      }
      begin = covered(part, known, words.begin(at), end, way);
      if (begin < 0 || way == Way.SHORT) {
        return begin;
      }
      covered = begin;
    }
    int longest = way == Way.SHORT || way == Way.TOWNSHIP ? LONGEST_SHORT_STEM : LONGEST_STEM;
    while (at > 0 && suffix - words.begin(at - 1) <= longest) {
      int division = known.endingAt(words.begin(at));
      if (division >= 0) {
        return known.divisions.end(division) == covered && way != Way.FACILITY
            ? covered
            : withDivision(part, known.divisions, division, new Name(begin, suffix, end, way));
      }
      boolean seen = known.isSeen(words.begin(at));
      if (!seen && isBorder(part, at - 1)) {
        return accept(part, new Name(begin, suffix, end, way), true) ? begin : -1;
      }
      if (!seen && way == Way.SHORT && isHeavy(part, at - 1, end)) {
        break;
      }
      begin = words.begin(--at);
    }
    return accept(part, new Name(begin, suffix, end, way), at == 0) ? begin : -1;
  }

  // a name that may be one, and how its suffix is built
  private record Name(int begin, int suffix, int end, Way way) {
    int stem() {
      return suffix - begin;
    }
  }

  // a word of the lattice ends in the suffix: it is the name or no name
  private int covered(ArticleText.Part part, Known known, int begin, int end, Way way) {
    WordClass kind = part.words().classOf(part.words().wordAt(begin));
    boolean name =
        kind == WordClass.PLACE
            // the table takes many waters for people
            || (kind == WordClass.PERSON && end - begin > 2 && isWater(part.text(), end))
            || (kind == WordClass.NAME && (way == Way.SHORT || known.isSeen(end)))
            || (way != Way.SHORT && kind != WordClass.NAME && !isOrdinary(part.text(), begin, end));
    boolean fits =
        name
            && !generic.contains(part.text().substring(begin, end))
            && part.words().end(part.words().wordAt(begin)) == end
            && known.endingAt(end) < 0;
    return fits && "一两几多各".indexOf(part.text().charAt(begin)) < 0
        ? withCharacterBefore(part, begin, way)
        : -1;
  }

  // 洛清江 is not 清江: a single character between a firm border and the name belongs to it
  private int withCharacterBefore(ArticleText.Part part, int begin, Way way) {
    if (way != Way.SHORT || begin < 1 || !part.words().isBorder(begin - 1)) {
      return begin;
    }
    int word = part.words().wordAt(begin - 1);
    boolean firm = begin == 1 || isBorder(part, word - 1);
    WordClass kind = part.words().classOf(word);
    return firm && !isBorder(part, word) && kind != WordClass.VERB && kind != WordClass.POSITION
        ? begin - 1
        : begin;
  }

  // one character ends a name of rare words only: 藕池河, not 岗位上岗
  private boolean isHeavy(ArticleText.Part part, int word, int nameEnd) {
    int begin = part.words().begin(word);
    int end = part.words().end(word);
    WordClass kind = part.words().classOf(word);
    String text = part.text();
    // an address: 红旗街、 县府街42号
    boolean street = "街路巷桥".indexOf(text.charAt(nameEnd - 1)) >= 0;
    boolean apart =
        begin == 0
            || !isHan(text.charAt(begin - 1))
            || nameEnd == text.length()
            || !isHan(text.charAt(nameEnd));
    if (street && kind != WordClass.VERB && apart) {
      return false;
    }
    return end - begin > 1
        && kind != WordClass.PLACE
        && kind != WordClass.NAME
        && table.frequency(text, begin, end) > (kind == WordClass.PERSON ? 2000 : 300);
  }

  // a short name in front belongs to the place, a full one only where nothing stands between
  private int withDivision(ArticleText.Part part, Sightings divisions, int i, Name name) {
    boolean full = names.isFull(divisions.form(i));
    boolean included =
        switch (name.way) {
          case TOWNSHIP -> false;
          case SETTLEMENT -> !full && name.stem() == 0;
          case NATURAL -> !full && (name.stem() > 0 || !isLine(part.text(), name.end));
          case FACILITY -> !full || name.stem() == 0;
          case SHORT -> !full;
        };
    if (!included) {
      return accept(part, name, true) ? name.begin : -1;
    }
    int front = divisions.endingAt(divisions.begin(i));
    // 广州江南果菜批发市场
    boolean both = front >= 0 && !full && !names.isFull(divisions.form(front));
    return both ? divisions.begin(front) : divisions.begin(i);
  }

  // neither 武汉至通城高速公路 nor 湖南高速交警 names a line after one division
  private static boolean isLine(String text, int end) {
    return "路速铁道".indexOf(text.charAt(end - 1)) >= 0;
  }

  private boolean isOrdinary(String text, int begin, int end) {
    WordClass kind = table.classOf(text, begin, end);
    return kind != WordClass.UNKNOWN
        && kind != WordClass.PLACE
        && kind != WordClass.PERSON
        && table.frequency(text, begin, end) >= COMMON;
  }

  private boolean isBorder(ArticleText.Part part, int word) {
    Segmentation words = part.words();
    int begin = words.begin(word);
    int length = words.end(word) - begin;
    String text = part.text().substring(begin, words.end(word));
    if (!isHan(text.charAt(0)) || stops.contains(text)) {
      return true;
    }
    return switch (words.classOf(word)) {
      case PREPOSITION, CONJUNCTION, PARTICLE, PRONOUN, TIME -> true;
      case MEASURE -> length == 1;
      case VERB, ADVERB -> length > 1;
      case POSITION, NUMBER -> length > 1;
      default -> false;
    };
  }

  private boolean accept(ArticleText.Part part, Name name, boolean bordered) {
    String text = part.text();
    if (name.stem() == 0
        || isStation(name)
        || (name.stem() == 1 && name.way != Way.SHORT && !isVillage(text, name))
        || generic.contains(text.substring(name.begin, name.suffix))) {
      return false;
    }
    Segmentation words = part.words();
    for (int word = words.wordAt(name.begin); words.begin(word) < name.suffix; word++) {
      int length = words.end(word) - words.begin(word);
      if (length > 1 && generic.contains(text.substring(words.begin(word), words.end(word)))) {
        return false;
      }
    }
    return switch (name.way) {
      case SHORT -> isFirm(text, name, bordered);
      case TOWNSHIP -> isTownship(part, name);
      case SETTLEMENT, NATURAL, FACILITY -> true;
    };
  }

  // 龙坞镇, which no list has any more: behind a mark or a division, of nothing but nouns
  private static boolean isTownship(ArticleText.Part part, Name name) {
    Segmentation words = part.words();
    for (int word = words.wordAt(name.begin); words.begin(word) < name.suffix; word++) {
      WordClass kind = words.classOf(word);
      if (kind == WordClass.VERB || kind == WordClass.ADVERB || kind == WordClass.POSITION) {
        return false;
      }
    }
    int before = name.begin == 0 ? -1 : words.wordAt(name.begin - 1);
    return before < 0
        || !isHan(part.text().charAt(name.begin - 1))
        || words.classOf(before) == WordClass.NAME
        || words.classOf(before) == WordClass.PREPOSITION;
  }

  // 南宁站 only with the division in front: 服务站, 网站 and 兵站 are no names
  private static boolean isStation(Name name) {
    return name.way == Way.FACILITY && name.end - name.suffix == 1;
  }

  // 丁村, 李寨
  private static boolean isVillage(String text, Name name) {
    boolean left = name.begin == 0 || !isHan(text.charAt(name.begin - 1));
    return name.way == Way.SETTLEMENT && name.end - name.suffix == 1 && left;
  }

  // one character is little: the whole must be unknown as a word, and a border must be firm
  private boolean isFirm(String text, Name name, boolean bordered) {
    boolean left = name.begin == 0 || !isHan(text.charAt(name.begin - 1));
    boolean right = name.end == text.length() || !isHan(text.charAt(name.end));
    return !isOrdinary(text, name.begin, name.end)
        && "一两几多各".indexOf(text.charAt(name.begin)) < 0
        && (name.stem() > 1 ? bordered || left || right : left || isTributary(text, name));
  }

  // 支流堵河
  private static boolean isTributary(String text, Name name) {
    return name.begin > 1 && isWater(text, name.end) && text.startsWith("流", name.begin - 1);
  }

  private static boolean isWater(String text, int end) {
    return "河江湖溪港湾".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean isHan(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }
}
