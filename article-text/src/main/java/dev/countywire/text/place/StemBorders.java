package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Segmentation;
import dev.countywire.text.match.WordClass;
import dev.countywire.text.match.WordTable;

/// The words in front of a suffix: which of them no name goes over.
///
/// @param table with frequencies
/// @param stops words that are part of no name
/// @param generic words of a class, such as 城区
record StemBorders(WordTable table, WordSet stops, WordSet generic) {
  /// Whether a name cannot go on to the left over a word.
  boolean isBorder(ArticleText.Part part, int word) {
    Segmentation words = part.words();
    int begin = words.begin(word);
    int length = words.end(word) - begin;
    if (!SuffixStems.isHan(part.text().charAt(begin))) {
      return true;
    }
    return switch (words.classOf(word)) {
      case PREPOSITION, CONJUNCTION, PARTICLE, PRONOUN, TIME -> true;
      case MEASURE -> (length == 1 && isCounted(part, begin)) || isStop(part, word);
      case VERB, ADVERB, POSITION, NUMBER -> length > 1 || isStop(part, word);
      default -> isStop(part, word);
    };
  }

  // 三台|村 counts, 高家台村 does not
  private static boolean isCounted(ArticleText.Part part, int measure) {
    int before = measure - 1;
    return before < 0
        || !SuffixStems.isHan(part.text().charAt(before))
        || part.words().classOf(part.words().wordAt(before)) == WordClass.NUMBER
        || "这那每某各该几两全本此".indexOf(part.text().charAt(before)) >= 0;
  }

  private boolean isStop(ArticleText.Part part, int word) {
    return stops.has(part.text(), part.words().begin(word), part.words().end(word));
  }

  // 城区|武阳西路: a word of a class in front of a name
  boolean isClass(ArticleText.Part part, int word, int begin, int suffix) {
    Segmentation words = part.words();
    int from = words.begin(word);
    int to = words.end(word);
    return begin < suffix
        && to - from > 1
        && (generic.has(part.text(), from, to) || isWay(part.text(), to));
  }

  /// Whether the stretch is a word of a class.
  boolean isGeneric(String text, int begin, int end) {
    return generic.has(text, begin, end);
  }

  // 永联村|葵花观光园, but 半坡村遗址
  static boolean isVillage(ArticleText.Part part, int word, int nameEnd) {
    Segmentation words = part.words();
    String text = part.text();
    return text.charAt(words.end(word) - 1) == '村'
        && "址居祠庙寺塔桥墓群院".indexOf(text.charAt(nameEnd - 1)) < 0;
  }

  // 深茂铁路|台山站: what stands behind a line is another place
  private static boolean isWay(String text, int end) {
    return text.startsWith("铁路", end - 2)
        || text.startsWith("高铁", end - 2)
        || text.startsWith("高速", end - 2)
        || text.startsWith("公路", end - 2)
        || text.startsWith("复线", end - 2);
  }

  // one character ends a name of rare words only: 藕池河, not 岗位上岗
  boolean isHeavy(ArticleText.Part part, int word, int nameEnd) {
    int begin = part.words().begin(word);
    int end = part.words().end(word);
    WordClass kind = part.words().classOf(word);
    String text = part.text();
    // an address: 红旗街、 县府街42号
    boolean street = "街路巷桥".indexOf(text.charAt(nameEnd - 1)) >= 0;
    boolean apart =
        begin == 0
            || !SuffixStems.isHan(text.charAt(begin - 1))
            || nameEnd == text.length()
            || !SuffixStems.isHan(text.charAt(nameEnd));
    if (street && kind != WordClass.VERB && apart) {
      return false;
    }
    return end - begin > 1
        && kind != WordClass.PLACE
        && kind != WordClass.NAME
        && table.frequency(text, begin, end) > (kind == WordClass.PERSON ? 2000 : 300);
  }
}
