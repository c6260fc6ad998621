package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Segmentation;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordClass;
import dev.countywire.text.match.WordTable;
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

  private SuffixGrammar(WordTable table, PlaceNames names) {
    this.table = table;
    this.names = names;
    WordList borders = WordList.resource("borders.txt");
    this.stops = Set.copyOf(borders.section("stop"));
    this.generic = Set.copyOf(borders.section("generic"));
  }

  /// How a suffix builds names; `suffixes.txt` has a section for each.
  private enum Way {
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

  static SuffixGrammar standard(WordTable table, PlaceNames names, Vocabulary.Builder vocabulary) {
    SuffixGrammar grammar = new SuffixGrammar(table, names);
    WordList suffixes = WordList.resource("suffixes.txt");
    for (Way way : WAYS) {
      for (String suffix : suffixes.section(way.section)) {
        grammar.ways.put(vocabulary.add(suffix), WAYS.indexOf(way) + 1);
      }
    }
    return grammar;
  }

  /// Adds what ends in a suffix.
  void find(ArticleText.Part part, Sightings divisions, List<Span> found) {
    Hits hits = part.hits();
    for (int i = 0; i < hits.size(); i++) {
      int number = ways.get(hits.term(i));
      if (number > 0 && part.words().isBorder(hits.end(i))) {
        Way way = WAYS.get(number - 1);
        int begin = begin(part, divisions, hits.begin(i), hits.end(i), way);
        if (begin >= 0) {
          found.add(new Span(begin, hits.end(i), way.rule));
        }
      }
    }
  }

  // where the name begins; -1 if the suffix ends none
  private int begin(ArticleText.Part part, Sightings divisions, int suffix, int end, Way way) {
    Segmentation words = part.words();
    int longest = way == Way.SHORT ? LONGEST_SHORT_STEM : LONGEST_STEM;
    int at = words.wordAt(suffix);
    int begin = suffix;
    if (words.begin(at) < suffix) {
      return covered(part, divisions, words.begin(at), end, way);
    }
    while (at > 0 && suffix - words.begin(at - 1) <= longest) {
      int division = divisions.endingAt(words.end(at - 1));
      if (division >= 0) {
        return withDivision(part, divisions, division, new Name(begin, suffix, end, way));
      }
      if (isBorder(part, at - 1)) {
        return accept(part, new Name(begin, suffix, end, way), true) ? begin : -1;
      }
      if (way == Way.SHORT && isHeavy(part, at - 1, end)) {
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
  private int covered(ArticleText.Part part, Sightings divisions, int begin, int end, Way way) {
    WordClass kind = part.words().classOf(part.words().wordAt(begin));
    boolean name =
        kind == WordClass.PLACE
            || (kind == WordClass.NAME && way == Way.SHORT)
            || (way != Way.SHORT && kind != WordClass.NAME && !isOrdinary(part.text(), begin, end));
    return name
            && !generic.contains(part.text().substring(begin, end))
            && part.words().end(part.words().wordAt(begin)) == end
            && !isDivision(divisions, begin, end)
        ? begin
        : -1;
  }

  // the short form of a neighbourhood is the name of its street (桂林路街道, 桂林路)
  private boolean isDivision(Sightings divisions, int begin, int end) {
    int at = divisions.at(begin);
    return at >= 0 && divisions.end(at) == end && !names.isTownshipOnly(divisions.form(at));
  }

  // one character ends a name of rare words only: 藕池河, not 岗位上岗
  private boolean isHeavy(ArticleText.Part part, int word, int nameEnd) {
    int begin = part.words().begin(word);
    int end = part.words().end(word);
    WordClass kind = part.words().classOf(word);
    String text = part.text();
    // an address: 红旗街、 县府街42号
    boolean street = "街路巷桥".indexOf(text.charAt(nameEnd - 1)) >= 0;
    if (street
        && kind != WordClass.VERB
        && (nameEnd == text.length() || !isHan(text.charAt(nameEnd)))) {
      return false;
    }
    return end - begin > 1
        && kind != WordClass.PLACE
        && kind != WordClass.NAME
        && table.frequency(text, begin, end) > (kind == WordClass.PERSON ? 2000 : 300);
  }

  // a short name in front belongs to the place, a full one only where nothing stands between
  private int withDivision(ArticleText.Part part, Sightings divisions, int i, Name name) {
    boolean full = isFullForm(divisions, i);
    if ((name.way == Way.FACILITY && name.stem() == 0) || (!full && name.way != Way.SETTLEMENT)) {
      int front = divisions.endingAt(divisions.begin(i));
      // 广州江南果菜批发市场
      return front >= 0 && !full && !isFullForm(divisions, front)
          ? divisions.begin(front)
          : divisions.begin(i);
    }
    return accept(part, name, true) ? name.begin : -1;
  }

  private static boolean isFullForm(Sightings divisions, int i) {
    String name = divisions.text().substring(divisions.begin(i), divisions.end(i));
    return name.length() > 2 && "省市县区州盟旗镇乡道".indexOf(name.charAt(name.length() - 1)) >= 0;
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
        || (name.stem() == 1 && name.way != Way.SHORT)
        || generic.contains(text.substring(name.begin, name.suffix))) {
      return false;
    }
    Segmentation words = part.words();
    for (int word = words.wordAt(name.begin); words.begin(word) < name.suffix; word++) {
      if (generic.contains(text.substring(words.begin(word), words.end(word)))) {
        return false;
      }
    }
    return name.way != Way.SHORT || isFirm(text, name, bordered);
  }

  // one character is little: the whole must be unknown as a word, and a border must be firm
  private boolean isFirm(String text, Name name, boolean bordered) {
    boolean left = name.begin == 0 || !isHan(text.charAt(name.begin - 1));
    boolean right = name.end == text.length() || !isHan(text.charAt(name.end));
    return !isOrdinary(text, name.begin, name.end)
        && (name.stem() > 1 ? bordered || left || right : left);
  }

  private static boolean isHan(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }
}
