package dev.countywire.text.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Script;
import dev.countywire.text.Draft;
import dev.countywire.text.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptConversionTest {
  private static final ScriptConversion CONVERSION = new ScriptConversion(Conversions.read());

  @ParameterizedTest
  @CsvSource({
    "這裡的農業產業發展,这里的农业产业发展",
    "帶著問題學習名著,带着问题学习名著",
    "基於單一市場的經濟,基于单一市场的经济",
    "陜西羣眾瞭解高峯論壇,陕西群众了解高峰论坛",
    "「十四五」規劃與『雙碳』,“十四五”规划与‘双碳’",
    "乾縣、於潛鎮、藉口鎮開會,乾县、於潜镇、藉口镇开会",
    "餅乾廠烘乾車間開工,饼干厂烘干车间开工"
  })
  void traditionalTextBecomesSimplified(String raw, String simplified) {
    assertThat(converted(raw).text().text()).isEqualTo(simplified);
  }

  @Test
  void simplifiedTextStays() {
    String text = "乾县、於潜镇、藉口镇的干部「学习」乾隆时期著作，慰藉着他们";
    assertThat(converted(text).text().text()).isEqualTo(text);
    assertThat(converted(text).script()).isEqualTo(Script.HANS);
  }

  @Test
  void scriptSaysWhatWasFound() {
    assertThat(converted("農業產業").script()).isEqualTo(Script.HANT);
    assertThat(converted("農業產業发展开会").script()).isEqualTo(Script.MIXED);
    assertThat(converted("GDP 5.6%").script()).isEqualTo(Script.HANS);
    assertThat(converted("").script()).isEqualTo(Script.HANS);
  }

  @Test
  void changedCharactersAreCounted() {
    assertThat(converted("農業產業").tally().charactersConverted()).isEqualTo(4);
  }

  @Test
  void noDivisionIsHarmed() {
    ConversionTable table = Conversions.read().of(Conversions.Region.GENERAL);
    assertThat(
            SharedFiles.lines("reference/divisions.tsv").stream()
                .skip(1)
                .map(line -> line.split("\t", 3)[1])
                .filter(name -> !table.convert(name).equals(name)))
        .isEmpty();
  }

  private static Draft converted(String raw) {
    return CONVERSION.apply(Draft.raw(raw));
  }
}
