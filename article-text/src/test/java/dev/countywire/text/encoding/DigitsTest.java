package dev.countywire.text.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  @ParameterizedTest
  @CsvSource({"024年,2", "024-10-17,2", "983年,1", "0月,1", "2月,1"})
  void theCalendarLeavesOneChoice(String rest, char lost) {
    assertThat(Digits.lost(rest, 0)).isEqualTo(lost);
  }

  @ParameterizedTest
  @CsvSource({"0日", "5日", "563", "3月", "8名", "024"})
  void otherDigitsAreNotGuessed(String rest) {
    assertThat(Digits.lost(rest, 0)).isEqualTo((char) 0);
  }
}
