package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.CharacterSet;
import dev.countywire.text.match.Segmentation;
import dev.countywire.text.match.WordClass;
import dev.countywire.text.match.WordTable;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds places in a row with others, where an ending of one character is enough: 青石崖、柳树垭 beside
/// 云雾山.
final class PlaceRows {
  private static final CharacterSet ENDS =
      CharacterSet.of(
          "谷洞盖梁台营峡沟渠岩坡海园门阁井塘滩垭坳岗崖口亭塔楼庙祠庵宫殿墓陵关城堡寨坊巷街路桥渡埠洲岛礁嘴角湾泊淖泡川源泉瀑洼原坪坝坦库沱浦滨墩尖顶峰岭山冈垄嶂"
              + "河江湖溪涧潭港村屯庄圩垸荡淀甸塬峁浜泾峪寺沙林闸池观");
  private static final String NO_BEGIN = "的了在和与及等各下是有到从其这该每两几多第某本大小新老主两三四五六七八九十百";
  private static final String[] BEHIND = {
    "等", "和", "与", "及", "或", "一带", "以及", "之间", "两", "三", "四", "五"
  };
  private static final int LONGEST = 6;

  private final WordTable table;
  private final StemBorders borders;

  PlaceRows(WordTable table, StemBorders borders) {
    this.table = table;
    this.borders = borders;
  }

  /// Adds the neighbours of what was found.
  void find(ArticleText.Part part, List<Span> found) {
    String text = part.text();
    @Nullable Taken taken = null;
    for (int i = 0; i < found.size(); i++) {
      Span place = found.get(i);
      boolean left = place.begin() > 1 && text.charAt(place.begin() - 1) == '、';
      boolean right = place.end() < text.length() && text.charAt(place.end()) == '、';
      if (!left && !right) {
        continue;
      }
      taken = taken == null ? Taken.by(found) : taken;
      if (right) {
        add(part, place.end() + 1, end(part, place.end() + 1), taken, found);
      }
      if (left) {
        add(part, begin(part, place.begin() - 1), place.begin() - 1, taken, found);
      }
    }
  }

  private void add(ArticleText.Part part, int begin, int end, Taken taken, List<Span> found) {
    if (begin >= 0 && isName(part, begin, end) && !taken.has(begin, end)) {
      Span span = new Span(begin, end, "place-row");
      found.add(span);
      taken.add(span);
    }
  }

  /// Where names begin that are certain: of what lies inside an item, only a short name at its
  /// begin, or one that ends in a suffix, is a part of it: 青峰|峡.
  ///
  /// @param two names of two characters
  /// @param longer other names
  private record Taken(BitSet two, BitSet longer) {
    static Taken by(List<Span> found) {
      Taken taken = new Taken(new BitSet(), new BitSet());
      for (Span span : found) {
        if (!span.rule().startsWith("suffix-")) {
          taken.add(span);
        }
      }
      return taken;
    }

    void add(Span span) {
      (span.end() - span.begin() == 2 ? two : longer).set(span.begin());
    }

    boolean has(int begin, int end) {
      for (int at = begin; at < end; at++) {
        if (longer.get(at) || (two.get(at) && (at > begin || end - begin == 2))) {
          return true;
        }
      }
      return false;
    }
  }

  // where the item ends that begins behind a mark; -1 where none does
  private static int end(ArticleText.Part part, int begin) {
    String text = part.text();
    for (int end = begin + 2; end <= text.length() && end - begin <= LONGEST; end++) {
      char last = text.charAt(end - 1);
      if (!SuffixStems.isHan(last) || !SuffixStems.isHan(text.charAt(end - 2))) {
        return -1;
      }
      if (ENDS.has(last) && ends(part, end)) {
        return end;
      }
    }
    return -1;
  }

  private static boolean ends(ArticleText.Part part, int end) {
    String text = part.text();
    if (end == text.length() || !SuffixStems.isHan(text.charAt(end))) {
      return true;
    }
    for (String word : BEHIND) {
      if (text.startsWith(word, end)) {
        return true;
      }
    }
    Segmentation words = part.words();
    return words.isBorder(end)
        && switch (words.classOf(words.wordAt(end))) {
          case VERB, PREPOSITION, ADVERB, CONJUNCTION -> words.end(words.wordAt(end)) - end > 1;
          default -> false;
        };
  }

  // where the item begins that ends in front of a mark; -1 where that is not clear
  private int begin(ArticleText.Part part, int end) {
    if (end < 2 || !ENDS.has(part.text().charAt(end - 1))) {
      return -1;
    }
    Segmentation words = part.words();
    int at = words.wordAt(end - 1);
    while (at > 0 && end - words.begin(at) <= LONGEST && !borders.isBorder(part, at - 1)) {
      at--;
    }
    return end - words.begin(at) > LONGEST ? -1 : words.begin(at);
  }

  private boolean isName(ArticleText.Part part, int begin, int end) {
    String text = part.text();
    if (end - begin < 2 || NO_BEGIN.indexOf(text.charAt(begin)) >= 0) {
      return false;
    }
    WordClass kind = table.classOf(text, begin, end);
    return (kind == WordClass.UNKNOWN || kind == WordClass.PLACE || kind == WordClass.PERSON)
        && !borders.isGeneric(text, begin, end - 1)
        && !(text.charAt(end - 1) == '门' && "东西南北正大后侧".indexOf(text.charAt(end - 2)) >= 0);
  }
}
