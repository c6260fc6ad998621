package dev.countywire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandardCleanerTest {
  private static final boolean SOAK = Boolean.getBoolean("countywire.soak");
  private static final int SMALL = 10_000;
  private static final String[] PIECES = {
    "簡(jiǎn)", "陽(yáng)", "?shù)", "??", "?！", "\uFFFD", "\uFFFD(shù)", "(", ")", "（", "）", "((((",
        "<p>", "<", "&amp;",
    "&#x4E2D", "&", "…", "...", "，，", ",", ":", "\r\n", "\r", "\n", "\u2028", " ", "\u3000",
        "\uE5E5", "\uD800",
    "\uDC00", "𠮷", "於潛鎮", "乾縣", "當", "地", "企", "業", "縣", "中国", "A", "1", "12:30",
        "http://a.cn/?x=1", "“",
    "”", "「", "\"", "仄", "髽", "I", "a\u0301", "\u200B", "\uFEFF", "\u0000", "(yè)", "囗"
  };

  @Test
  void emptyTextStaysEmpty() {
    assertThat(Cleaned.text("")).isEmpty();
  }

  @Test
  void everyLineStaysALine() {
    assertThat(Cleaned.text("一\n\n二\r\n三\r四")).isEqualTo("一\n\n二\n三\n四");
  }

  @Test
  void offsetsLeadBackToTheRawText() {
    String raw = "\uFEFF當(dāng)前&nbsp;，簡(jiǎn)陽(yáng)市ＧＤＰ增長(zhǎng)5%";
    MappedText clean = Cleaned.draft(raw).text();
    assertThat(clean.text()).isEqualTo("当前 ，简阳市GDP增长5%");
    for (String[] pair : new String[][] {{"当", "當"}, {"阳", "陽"}, {"G", "Ｇ"}, {"%", "%"}}) {
      assertThat(clean.rawOffset(clean.text().indexOf(pair[0]))).isEqualTo(raw.indexOf(pair[1]));
    }
    assertThat(clean.rawOffset(clean.text().length())).isEqualTo(raw.length());
  }

  @Test
  void anyTextIsCleanedWithOffsetsInOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < (SOAK ? 150 : 60); round++) {
      String raw = adversarial(random, 1 + random.nextInt(400));
      MappedText clean = Cleaned.draft(raw).text();
      for (int i = 0; i < clean.text().length(); i++) {
        assertThat(clean.rawOffset(i))
            .as("seed %d, round %d", seed, round)
            .isBetween(i == 0 ? 0 : clean.rawOffset(i - 1), raw.length());
      }
      assertThat(lines(clean.text())).as("seed %d, round %d", seed, round).isEqualTo(lines(raw));
    }
  }

  @Test
  void costPerCharacterDoesNotGrow() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    cost(mixed(random, "", SMALL));
    for (String shape :
        new String[] {"", "\uFFFD", "簡(jiǎn)?", "(", "&#", "<", "鐢佃剳", "，，", "\uD800"}) {
      double small = cost(mixed(random, shape, SMALL));
      double large = cost(mixed(random, shape, SOAK ? 10_000_000 : 60_000));
      assertThat(large)
          .as("ns a character, of %s; seed %d", shape, seed)
          .isLessThan(3 * small + 300);
    }
  }

  // nanoseconds of this thread's own time, whatever else the machine does
  private static double cost(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    Cleaned.draft(text);
    return (threads.getCurrentThreadCpuTime() - begin) / (double) text.length();
  }

  // with glosses all over, so that a page of any size is searched for broken bytes
  private static String mixed(Random random, String shape, int size) {
    StringBuilder page = new StringBuilder(size + 1000);
    while (page.length() < size) {
      page.append("縣(xiàn)農(nóng)業(yè)當?shù)仄髽I(yè)開會，一切正常。".repeat(3));
      page.append(shape.isEmpty() ? noise(random, 300) : shape.repeat(300 / shape.length()));
      page.append(random.nextBoolean() ? "\n" : "");
    }
    return page.toString();
  }

  @Test
  void undamagedLinesChangeInWidthOnly() {
    String[] who = {"县委书记", "市农业农村局", "区人大常委会", "镇党委", "驻村工作队"};
    String[] what = {"召开会议", "走访企业", "检查防汛", "部署春耕", "推进项目", "慰问老人", "学什么?怎么学"};
    String[] where = {"在乾县", "在於潜镇", "在江北新区", "在城关镇", "在藉口镇"};
    String[] ends = {",增长5.6%。", ",时间是21:18。", "(共3批)。", "!", ";下一步,要抓落实。", "，详见http://a.cn/?x=1。"};
    int lines = 0;
    for (int i = 0; i < 5250; i++) {
      String line =
          who[i % who.length]
              + where[i / 5 % 5]
              + what[i / 25 % 7]
              + (i / 175)
              + "次"
              + ends[i / 875 % 6];
      assertThat(narrow(Cleaned.text(line))).isEqualTo(narrow(line));
      lines++;
    }
    assertThat(lines).isGreaterThanOrEqualTo(5000);
  }

  private static String narrow(String text) {
    return text.replace('，', ',')
        .replace('；', ';')
        .replace('！', '!')
        .replace('？', '?')
        .replace('（', '(')
        .replace('）', ')');
  }

  private static String noise(Random random, int size) {
    StringBuilder text = new StringBuilder(size);
    while (text.length() < size) {
      text.append(PIECES[random.nextInt(PIECES.length)])
          .append((char) ('\u4E00' + random.nextInt(20000)));
    }
    return text.toString();
  }

  private static String adversarial(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(
          random.nextInt(4) == 0
              ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
              : PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static long lines(String text) {
    String one = text.replace("\r\n", "\n");
    return one.chars().filter(c -> "\n\r\f\u000B\u0085\u2028\u2029".indexOf(c) >= 0).count();
  }
}
