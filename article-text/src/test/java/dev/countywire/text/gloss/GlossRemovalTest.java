package dev.countywire.text.gloss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.text.Draft;
import dev.countywire.text.SharedFiles;
import dev.countywire.text.script.Conversions;
import dev.countywire.text.script.Conversions.Region;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossRemovalTest {
  private static final GlossRemoval REMOVAL =
      new GlossRemoval(new Glosses(Readings.read(), Conversions.read().of(Region.GENERAL)));

  @ParameterizedTest
  @CsvSource({
    "簡(jiǎn)陽(yáng)市,簡陽市",
    "簡（jiǎn）陽（yáng）,簡陽",
    "簡 (jiǎn)陽 (yáng),簡陽",
    "簡(jia\u030Cn)陽(ya\u0301ng),簡陽",
    "嗎(mɑ)當(dānɡ)時(shí),嗎當時",
    "我們(men)開(kāi)會(huì),我們開會",
    "简(jiǎn)阳(yáng)开(kāi)会(huì),简阳开会",
    "綠(lǜ)色發(fā)展,綠色發展",
    "長(cháng)(zhǎng)沙國(guó),長沙國"
  })
  void glossesGo(String raw, String clean) {
    assertThat(removed(raw).text().text()).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "電器(合肥)有限公司",
        "(二)開展",
        "寧德時代(CATL)發布",
        "長江(cj)",
        "“綠”字讀作綠(lǜ)，不是綠(lù)",
        "亳(bó)州的讀音",
        "速度80公里(km)",
        ""
      })
  void bracketsThatMeanSomethingStay(String raw) {
    assertThat(removed(raw).text().text()).isEqualTo(raw);
  }

  @Test
  void oneGlossInALongTextExplainsAWord() {
    String text =
        "開發區實現產業發展經濟總量達標鄉鎮農業產業園區建設順利，綠(lǜ)色發展是關鍵。".repeat(3).replaceFirst("綠\\(lǜ\\)", "綠");
    String once = text.replace("綠(lǜ)", "綠") + "綠(lǜ)";
    assertThat(removed(once).text().text()).isEqualTo(once);
  }

  @Test
  void glossesAreCounted() {
    assertThat(removed("簡(jiǎn)陽(yáng)").tally().glosses()).isEqualTo(2);
  }

  @Test
  void realPagesKeepNoGloss() {
    Pattern gloss =
        Pattern.compile("[\\u3400-\\u9fff][(（][a-zɑɡü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zɑɡ]*[)）]");
    for (String page : SharedFiles.texts("samples")) {
      assertThat(gloss.matcher(removed(page).text().text()).results().count()).isZero();
      assertThat(count(removed(page).text().text(), "(合肥)")).isEqualTo(count(page, "(合肥)"));
    }
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  private static Draft removed(String raw) {
    return REMOVAL.apply(Draft.raw(raw));
  }
}
