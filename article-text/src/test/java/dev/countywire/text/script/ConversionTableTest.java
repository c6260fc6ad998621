package dev.countywire.text.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.text.SharedFiles;
import dev.countywire.text.script.Conversions.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConversionTableTest {
  private static final Conversions CONVERSIONS = Conversions.read();

  // 著 as a particle is 着 on the mainland, which OpenCC leaves to the regional chains
  private static final List<String> DELIBERATE = List.of("慰藉著受傷的心靈 慰藉着受伤的心灵");

  @Test
  void answersTheCasesOfOpenCc() {
    List<String> wrong = new ArrayList<>();
    for (String line : SharedFiles.lines("eval/t2s/opencc_cases.tsv")) {
      String[] parts = line.split("\t", 3);
      Region region =
          Arrays.stream(Region.values()).filter(r -> r.mode().equals(parts[0])).findFirst().get();
      boolean deliberate = region == Region.GENERAL && DELIBERATE.contains(parts[1]);
      String got = CONVERSIONS.of(region).convert(parts[1]);
      if (!deliberate && !got.equals(parts[2])) {
        wrong.add(parts[0] + " " + parts[1] + " -> " + got + ", should be " + parts[2]);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void taiwansYoungestChildIsNotWhatConvertersLeftOfAQuestion() {
    ConversionTable taiwan = CONVERSIONS.of(Region.TAIWAN);
    assertThat(taiwan.convert("家裡老么、么妹和么兒都來了")).isEqualTo("家里老幺、幺妹和幺儿都来了");
    assertThat(taiwan.convert("為什么女兒這么孝順，那么子女該怎么辦？")).isEqualTo("为什么女儿这么孝顺，那么子女该怎么办？");
    assertThat(taiwan.convert("什麼時候、多么好")).isEqualTo("什么时候、多么好");
  }

  @ParameterizedTest
  @EnumSource(Region.class)
  void aRegionsSpellingIsConvertedWhateverTheRestOfThePageFollows(Region region) {
    ConversionTable table = CONVERSIONS.of(region);
    assertThat(table.convert("中衞市衞生健康委在敍州區揹着藥箱")).isEqualTo("中卫市卫生健康委在叙州区背着药箱");
    assertThat(table.convert("濬縣和澂江市的屋簷、櫃枱、座標")).isEqualTo("浚县和澄江市的屋檐、柜台、坐标");
    assertThat(table.convert("專著、論著、土著、卓著、拙著")).isEqualTo("专著、论著、土著、卓著、拙著");
    assertThat(table.convert("鉅橋鎮、昭餘鎮")).isEqualTo("钜桥镇、昭馀镇");
  }
}
