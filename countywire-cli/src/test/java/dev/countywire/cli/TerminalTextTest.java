package dev.countywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
  @Test
  void controlSequencesBecomeVisible() {
    assertThat(TerminalText.safe("红\u001b[31m\u0007\u009b2J\r")).isEqualTo("红␛[31m␇␡2J␍");
  }

  @Test
  void directionOverridesBecomeVisible() {
    assertThat(TerminalText.safe("a\u202Eb")).isEqualTo("a␡b");
  }

  @Test
  void plainTextStaysTheSameObject() {
    String text = "县委书记\n何伟";
    assertThat(TerminalText.safe(text)).isSameAs(text);
  }

  @Test
  void aLineIsCutBetweenCodePoints() {
    assertThat(TerminalText.cut("𠮷𠮷𠮷", 2)).isEqualTo("𠮷𠮷…");
    assertThat(TerminalText.line("a\nb")).isEqualTo("a b");
  }
}
