package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Segmentation;

/// Says where a suffix is the end of a word, as it has to be to end a name.
final class SuffixEnds {
  // what stands behind 村 in a title or a body of the village: 石板沟村|支书
  private static final String[] OF_VILLAGE = {
    "支部", "支书", "党支部", "党总支", "书记", "主任", "妇女主任", "会计", "医", "小组", "级"
  };

  private SuffixEnds() {}

  // 山下, 湖畔 and 路口 are words of the table that begin with a suffix
  static boolean endsWord(ArticleText.Part part, int suffix, int end) {
    Segmentation words = part.words();
    // “浙岭渔23816”: the name of a ship
    if (part.text().startsWith("渔", end)
        && end + 1 < part.text().length()
        && Character.isDigit(part.text().charAt(end + 1))) {
      return false;
    }
    return words.isBorder(end)
        || (part.text().charAt(end - 1) == '村' && ofVillage(part.text(), end))
        || (end - suffix == 1
            && words.isBorder(suffix)
            && words.isBorder(end + 1)
            && "下上脚边畔岸顶旁沿".indexOf(part.text().charAt(end)) >= 0);
  }

  private static boolean ofVillage(String text, int end) {
    for (String word : OF_VILLAGE) {
      if (text.startsWith(word, end)) {
        return true;
      }
    }
    return false;
  }
}
