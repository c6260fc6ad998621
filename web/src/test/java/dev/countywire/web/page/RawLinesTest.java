package dev.countywire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Cleaning;
import dev.countywire.model.Cleaning.Removed;
import dev.countywire.web.page.RawLines.RawLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawLinesTest {
  private static final List<Removed> REMOVED =
      List.of(
          new Removed("byline", "staff", "责任编辑：周敏"),
          new Removed("share", "share", "点赞"),
          new Removed("share", "share", "在看"));

  @Test
  void aLineIsComparedAsTheRepairsLeaveIt() {
    String raw =
        """
        簡(jiǎn)陽(yáng)市第三水廠(chǎng)昨天開(kāi)工，總(zǒng)投資(zī)兩(liǎng)億元。

        責(zé)任編(biān)輯(jí)：周敏
        點(diǎn)贊(zàn)　在看\
        """;
    assertThat(RawLines.of(raw, REMOVED))
        .extracting(RawLine::gone)
        .containsExactly(false, true, true);
    assertThat(RawLines.of(raw, REMOVED))
        .extracting(RawLine::text)
        .containsExactlyElementsOf(raw.lines().filter(line -> !line.isBlank()).toList());
  }

  @Test
  void aLineOfWhichSomethingIsLeftStands() {
    assertThat(RawLines.of("责任编辑：周敏　水厂开工\n点赞 在看", REMOVED))
        .extracting(RawLine::gone)
        .containsExactly(false, true);
    assertThat(RawLines.of("水厂开工", List.of())).containsExactly(new RawLine("水厂开工", false));
    assertThat(RawLines.of("", REMOVED)).isEmpty();
  }

  @Test
  void aTextOfManyPagesIsShownWithoutMarks() {
    String raw = "点赞\n" + "水".repeat(200_000);
    assertThat(RawLines.of(raw, REMOVED)).extracting(RawLine::gone).containsExactly(false, false);
  }

  @Test
  void theScriptGetsTextAndMarkAndNothingElse() {
    assertThat(RawLines.json("开工：\"二期\"\n点赞", new Cleaning(REMOVED, 0.5, 0, 0, 0, 0)))
        .isEqualTo("[{\"text\":\"开工：\\\"二期\\\"\",\"gone\":false},{\"text\":\"点赞\",\"gone\":true}]");
  }
}
