package dev.countywire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CellsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "甲", "\t", "甲\t乙", "\t甲\t\t乙\t", "甲\t\t"})
  void areWhatStringsSplitIntoWithEmptyOnesKept(String line) {
    assertThat(Cells.of(line, '\t')).isEqualTo(List.of(line.split("\t", -1)));
  }

  @Test
  void wordsAreNeverEmpty() {
    assertThat(Cells.words("")).isEmpty();
    assertThat(Cells.words(" \t ")).isEmpty();
    assertThat(Cells.words("甲")).containsExactly("甲");
    assertThat(Cells.words("  甲 \t乙　丙  丁")).containsExactly("甲", "乙　丙", "丁");
  }
}
