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
    if (end - suffix == 1 && suffix > 0 && isClass(part.text().charAt(suffix - 1), suffix, part)) {
      return false;
    }
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

  // 穷山|沟, 临空智|谷: with the character in front the ending says of what kind something is
  private static boolean isClass(char before, int suffix, ArticleText.Part part) {
    String kinds =
        switch (part.text().charAt(suffix)) {
          case '沟' -> "山水路地边垄壕壑河泥洪冲暗明渗流代鸿阴侧板毛";
          case '谷' -> "智艺硅芯药云数光创慧碳绿金稻包花氢锂声车网梦菌茶酒种山河低五康";
          case '洞' -> "涵桥门窑孔隧溶地树漏山防空岩";
          case '渠' -> "水干支斗农毛灌排明暗沟引土河";
          case '坡' -> "下上山陡缓漫长边护滑土南北大小高";
          case '塔' -> "铁水灯信钻电佛冷觉";
          case '坪' -> "草地机晒";
          case '滩' -> "沙河海湖浅草";
          case '塬' -> "旱残台黄土高";
          case '阁' -> "内组楼";
          case '庙' -> "寺古小破";
          default -> "";
        };
    return kinds.indexOf(before) >= 0;
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
