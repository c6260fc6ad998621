package dev.countywire.text.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.text.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterFormsTest {
  @ParameterizedTest
  @CsvSource({
    "ＧＤＰ增长５．６％,GDP增长5.6%",
    "２１：１８,21:18",
    "标题：甲－乙,标题：甲－乙",
    "２０２４－１０,2024-10",
    "\u2F00\u2F08\uF9DD,一人利",
    "甲\uE5E5乙\uF06C,甲乙",
    "甲\uFFFD\uFFFD乙,甲\uFFFD乙",
    "㎡①℃Ⅲ,㎡①℃Ⅲ"
  })
  void eachCharacterHasOneForm(String raw, String form) {
    assertThat(formed(raw).text().text()).isEqualTo(form);
  }

  @Test
  void scarsAreCounted() {
    assertThat(formed("甲\uFFFD\uFFFD乙\uFFFD").tally().unrepaired()).isEqualTo(2);
  }

  private static Draft formed(String raw) {
    return new CharacterForms().apply(Draft.raw(raw));
  }
}
