package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Segmentation;
import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordClass;
import dev.countywire.text.match.WordTable;
import java.util.BitSet;
import java.util.List;

/// Finds places by how their names end: 石板沟村, 胜峰水库, 凯里南站.
///
/// The left border is the nearest word that cannot be part of a name: a verb, a preposition, a
/// number, a mark, or the name of a division.
final class SuffixGrammar {
  private static final int LONGEST_STEM = 8;
  private static final int LONGEST_SHORT_STEM = 4;
  private static final String[] TOWNSHIPS = {"镇", "乡", "街道", "苏木"};
  private static final String NO_STEM = "的了在和与及等个各下辖为是有到从所其这该每两几多第某全本";

  private static final List<SuffixWay> WAYS = List.of(SuffixWay.values());

  private final TermSet ways = new TermSet();
  private final DivisionInFront fronts;
  private final StemBorders borders;
  private final WordSet generic;
  private final SuffixStems stems;

  private SuffixGrammar(WordTable table, PlaceNames names, WordList list) {
    this.fronts = new DivisionInFront(names);
    this.generic = WordSet.of(list.section("generic"));
    this.borders = new StemBorders(table, WordSet.of(list.section("stop")), generic);
    this.stems = new SuffixStems(table, generic, WordSet.of(list.section("street")));
  }

  static SuffixGrammar of(
      PlaceLexicons lexicons, WordTable table, PlaceNames names, Vocabulary.Builder vocabulary) {
    SuffixGrammar grammar = new SuffixGrammar(table, names, lexicons.list("borders.txt"));
    WordList suffixes = lexicons.list("suffixes.txt");
    for (SuffixWay way : WAYS) {
      for (String suffix : suffixes.section(way.section())) {
        grammar.ways.put(vocabulary.add(Use.PLACE_SUFFIX, suffix), WAYS.indexOf(way) + 1);
      }
    }
    return grammar;
  }

  /// How words in front of a suffix bound names.
  StemBorders borders() {
    return borders;
  }

  /// Adds what ends in a suffix.
  ///
  /// @param accepted which divisions are mentions
  void find(ArticleText.Part part, Sightings divisions, BitSet accepted, List<Span> found) {
    Hits hits = part.hits();
    for (int i = hits.next(0, Use.PLACE_SUFFIX);
        i < hits.size();
        i = hits.next(i + 1, Use.PLACE_SUFFIX)) {
      if (SuffixEnds.endsWord(part, hits.begin(i), hits.end(i))) {
        SuffixWay way = WAYS.get(ways.get(hits.term(i)) - 1);
        int begin = begin(part, new Known(divisions, accepted), hits.begin(i), hits.end(i), way);
        if (begin >= 0) {
          add(part.text(), new SuffixName(begin, hits.begin(i), hits.end(i), way), found);
        }
      }
    }
  }

  // 上马乡|流渠村: a township that no list has any more in front of its village
  private static void add(String text, SuffixName name, List<Span> found) {
    int begin = name.begin();
    if (name.way() == SuffixWay.SETTLEMENT) {
      begin = behindTownship(text, name);
      if (begin - name.begin() > 2) {
        found.add(new Span(name.begin(), begin, SuffixWay.TOWNSHIP.rule()));
      }
    }
    found.add(new Span(begin, name.end(), name.way().rule()));
  }

  private static int behindTownship(String text, SuffixName name) {
    for (String kind : TOWNSHIPS) {
      int at = text.indexOf(kind, name.begin(), name.suffix());
      int behind = at + kind.length();
      if (at >= 0 && behind < name.suffix() && (at - name.begin() > 1 || kind.length() > 1)) {
        return behind;
      }
    }
    return name.begin();
  }

  // where the name begins; -1 if the suffix ends none
  private int begin(ArticleText.Part part, Known known, int suffix, int end, SuffixWay way) {
    Segmentation words = part.words();
    int at = words.wordAt(suffix);
    int begin = suffix;
    int covered = -1;
    if (words.begin(at) < suffix) {
      if (way == SuffixWay.FACILITY && end - suffix == 1) {
        return -1;
      }
      begin = covered(part, known, words.begin(at), end, way);
      if (begin < 0 || way == SuffixWay.SHORT) {
        return begin;
      }
      covered = begin;
    }
    int longest =
        way == SuffixWay.SHORT || way == SuffixWay.TOWNSHIP ? LONGEST_SHORT_STEM : LONGEST_STEM;
    while (at > 0 && suffix - words.begin(at - 1) <= longest) {
      int division = known.endingAt(words.begin(at));
      if (division >= 0) {
        return known.divisions().end(division) == covered && way != SuffixWay.FACILITY
            ? covered
            : withDivision(part, known, division, new SuffixName(begin, suffix, end, way));
      }
      boolean seen = known.isSeen(words.begin(at));
      int village =
          way == SuffixWay.SETTLEMENT ? divisionNear(part, known, words.begin(at), suffix) : -1;
      if (village >= 0) {
        int home = known.endingAt(village);
        return withDivision(part, known, home, new SuffixName(village, suffix, end, way));
      }
      if (!seen
          && (borders.isBorder(part, at - 1)
              || borders.isClass(part, at - 1, begin, suffix)
              || (way == SuffixWay.FACILITY && StemBorders.isVillage(part, at - 1, end)))) {
        return stems.accept(part, new SuffixName(begin, suffix, end, way), true) ? begin : -1;
      }
      if (!seen && way == SuffixWay.SHORT && borders.isHeavy(part, at - 1, end)) {
        break;
      }
      begin = words.begin(--at);
    }
    return stems.accept(part, new SuffixName(begin, suffix, end, way), at == 0) ? begin : -1;
  }

  // where a division ends so near in front of 村 that all between is the village: 堌阳镇|徐场村; -1
  // where none does
  private static int divisionNear(ArticleText.Part part, Known known, int from, int suffix) {
    String text = part.text();
    for (int at = from - 1; at > 0 && suffix - at <= LONGEST_SHORT_STEM; at--) {
      char c = text.charAt(at);
      if (!SuffixStems.isHan(c) || NO_STEM.indexOf(c) >= 0) {
        return -1;
      }
      if (part.words().isBorder(at) && part.words().end(part.words().wordAt(at)) - at > 1) {
        return -1;
      }
      if (known.endingAt(at) >= 0) {
        return suffix - at > 1 ? at : -1;
      }
    }
    return -1;
  }

  // a word of the lattice ends in the suffix: it is the name or no name
  private int covered(ArticleText.Part part, Known known, int begin, int end, SuffixWay way) {
    String text = part.text();
    int word = part.words().wordAt(begin);
    boolean fits =
        part.words().end(word) == end
            && "一两几多各".indexOf(text.charAt(begin)) < 0
            && known.endingAt(end) < 0
            && mayBeName(part, known, word, way)
            && !generic.has(text, begin, end);
    if (!fits) {
      return -1;
    }
    int from = withCharacterBefore(part, begin, way);
    boolean loose = way == SuffixWay.SHORT && from == begin && known.isSeen(end);
    return loose && isLoose(part, word) ? -1 : from;
  }

  // 晒|谷坪: a township without evidence, behind a word that bounds no name
  private boolean isLoose(ArticleText.Part part, int word) {
    int begin = part.words().begin(word);
    return part.words().classOf(word) == WordClass.NAME
        && part.words().end(word) - begin == 2
        && begin > 0
        && SuffixStems.isHan(part.text().charAt(begin - 1))
        && !borders.isBorder(part, word - 1);
  }

  private boolean mayBeName(ArticleText.Part part, Known known, int word, SuffixWay way) {
    int begin = part.words().begin(word);
    int end = part.words().end(word);
    return switch (part.words().classOf(word)) {
      case PLACE -> true;
      case NAME -> way == SuffixWay.SHORT || known.isSeen(end);
      // the table takes many waters for people
      case PERSON ->
          (end - begin > 2 && SuffixStems.isWater(part.text(), end))
              || isExtraordinary(part.text(), begin, end, way);
      default ->
          isExtraordinary(part.text(), begin, end, way)
              || stems.isStreet(part.text(), new SuffixName(begin, end - 1, end, way))
              || "寺庙塔阁祠".indexOf(part.text().charAt(end - 1)) >= 0;
    };
  }

  private boolean isExtraordinary(String text, int begin, int end, SuffixWay way) {
    return way != SuffixWay.SHORT && !stems.isOrdinary(text, begin, end);
  }

  // 洛清江 is not 清江: a single character between a firm border and the name belongs to it
  private int withCharacterBefore(ArticleText.Part part, int begin, SuffixWay way) {
    if (way != SuffixWay.SHORT || begin < 1 || !part.words().isBorder(begin - 1)) {
      return begin;
    }
    int word = part.words().wordAt(begin - 1);
    boolean firm = begin == 1 || borders.isBorder(part, word - 1);
    // 、后|水湾
    if (begin > 1
        && part.text().charAt(begin - 2) == '、'
        && "后前上下里外".indexOf(part.text().charAt(begin - 1)) >= 0) {
      return begin - 1;
    }
    WordClass kind = part.words().classOf(word);
    return firm
            && !borders.isBorder(part, word)
            && kind != WordClass.VERB
            && kind != WordClass.POSITION
        ? begin - 1
        : begin;
  }

  private int withDivision(ArticleText.Part part, Known known, int division, SuffixName name) {
    if (fronts.belongs(part.text(), known, division, name)) {
      return fronts.begin(known, division);
    }
    return stems.accept(part, name, true) ? name.begin() : -1;
  }
}
