package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLinesTest {
  private static final String PROSE = "这一段写的是村里修路的事，从春天说到秋天。".repeat(12);

  @Test
  void aLabelInQuotesPartsNoLine() {
    String notice = "①凡注明“来源：岐山新闻”的作品，版权均属岐山新闻，转载请注明“来源：岐山新闻”。" + PROSE;
    assertThat(PageLines.of(notice)).containsExactly(notice);
  }

  @Test
  void aLabelBehindAFullStopBeginsALine() {
    assertThat(PageLines.of(PROSE + "来源：岐山新闻")).containsExactly(PROSE, "来源：岐山新闻");
  }
}
