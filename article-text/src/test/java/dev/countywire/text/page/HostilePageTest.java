package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HostilePageTest {
  private static final long SEED = 7;

  @Test
  void staysQuickOnPagesMadeToBeSlow() {
    String[] pages = {
      "（".repeat(200_000),
      "（记者".repeat(60_000) + "）",
      "水".repeat(200_000),
      "来源：".repeat(60_000),
      "2024-10-".repeat(30_000),
      "首页 > ".repeat(40_000),
      "标题\n".repeat(60_000),
      "　　".repeat(100_000) + "。",
      "。（完）".repeat(50_000),
      "\ud800水\udc00".repeat(50_000)
    };
    for (String page : pages) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> assertThat(Pages.read(page)).isNotNull());
    }
  }

  @Test
  void neverFailsOnRandomLines() {
    Random random = new Random(SEED);
    String letters = "（）【】“”：|/-—>·。，！？ 　\n\n来源记者编辑摄完文图讯电题责审发布时间年月日2024108张李水a©▼□";
    for (int i = 0; i < 3000; i++) {
      StringBuilder page = new StringBuilder();
      for (int n = random.nextInt(400); n > 0; n--) {
        page.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(Pages.read(page.toString())).as("seed %d, page %d", SEED, i).isNotNull();
    }
  }
}
