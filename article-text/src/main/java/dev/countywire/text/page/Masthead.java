package dev.countywire.text.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The paper whose digital edition a page is: `某某晚报数字报 2024年10月09日 第06版`.
///
/// A name alone is no proof, since portals name papers in their menus; the page must also number
/// its sheets.
final class Masthead {
  private static final List<String> EDITIONS =
      List.of("数字报刊平台", "多媒体数字报", "数字报纸", "数字报", "电子报", "数字版", "电子版");
  private static final Words SHEETS =
      Words.of("版面导航", "版面目录", "版面概览", "上一版", "下一版", "版次", "标题导航", "往期查询", "往期回顾", "统一连续出版物号");
  // lines above the title in which a paper shows its name
  private static final int REACH = 4;

  private @Nullable String paper;
  private boolean sheets;
  private int lines;

  /// Notes a line that stands above the article.
  void note(Line line) {
    String folded = line.folded();
    sheets = sheets || numbersSheet(folded) || SHEETS.in(folded);
    if (paper == null && lines++ < REACH) {
      int end = folded.indexOf(' ');
      String word = bare(line.text().substring(0, end < 0 ? folded.length() : end));
      paper = word.endsWith("报") && Outlets.isOutlet(word) ? word : null;
    }
  }

  /// The name of the paper, or none.
  @Nullable String paper() {
    return sheets ? paper : null;
  }

  private static String bare(String word) {
    for (String edition : EDITIONS) {
      int at = word.indexOf(edition);
      if (at > 0) {
        return word.substring(0, at);
      }
    }
    return word;
  }

  // 第06版, 06版, A4版
  private static boolean numbersSheet(String folded) {
    int at = folded.indexOf('版');
    return at > 0 && Dates.isDigit(folded.charAt(at - 1));
  }
}
