package dev.countywire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTextTest {
  @Test
  void plainTextStaysTheSameString() {
    String text = "两山夹一川，\n二月二龙抬头。";
    assertThat(VisibleText.of(text)).isSameAs(text);
    assertThat(VisibleText.of("")).isEmpty();
  }

  @Test
  void whatSteersATerminalIsShownInstead() {
    assertThat(VisibleText.of("县城\u001b[31m停水\u0007")).isEqualTo("县城␛[31m停水␇");
    assertThat(VisibleText.of("\u0000\t\r\n\u007f")).isEqualTo("␀␉␍\n␡");
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u0080', '\u009b', '\u202a', '\u202e', '\u2066', '\u2069'})
  void whatTurnsTextOrHidesInAnotherEncodingIsShownToo(char c) {
    assertThat(VisibleText.isHostile(c)).isTrue();
    assertThat(VisibleText.of("甲" + c + "乙")).isEqualTo("甲␡乙");
  }

  @ParameterizedTest
  @ValueSource(chars = {' ', '甲', '\u2029', '\u2065', '\ud83d', '\ufffd'})
  void othersAreLeftAlone(char c) {
    assertThat(VisibleText.isHostile(c)).isFalse();
  }
}
