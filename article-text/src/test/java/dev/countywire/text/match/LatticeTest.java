package dev.countywire.text.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LatticeTest {
  private static final WordTable WORDS =
      WordTableFile.table(
          Map.of("示范", 900, "县", 3000, "成渝", 50, "中部", 2000, "和", 90_000, "县级", 400));

  private static List<String> words(String text, String... names) {
    Vocabulary.Builder terms = Vocabulary.builder();
    for (String name : names) {
      terms.addName(Use.DIVISION, name, 200);
    }
    Vocabulary vocabulary = terms.build();
    Segmentation found = new Lattice(WORDS).segment(text, vocabulary.match(text));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      words.add(text.substring(found.begin(i), found.end(i)));
    }
    return words;
  }

  @Test
  void aNameAcrossTheBordersOfFrequentWordsLoses() {
    assertThat(words("示范县", "范县")).containsExactly("示范", "县");
    assertThat(words("和县级", "和县")).containsExactly("和", "县级");
    assertThat(words("成渝中部", "渝中")).containsExactly("成渝", "中部");
  }

  @Test
  void aNameBetweenUnknownCharactersWins() {
    assertThat(words("去范县看", "范县")).containsExactly("去", "范县", "看");
  }

  @Test
  void wordsCoverTheTextWithoutGaps() {
    assertThat(words("")).isEmpty();
    assertThat(String.join("", words("示😀范\ud800县\n示范", "范县"))).isEqualTo("示😀范\ud800县\n示范");
  }

  @Test
  void aLineOfTwoHundredThousandCharactersIsSegmented() {
    String line = "示范县和".repeat(50_000);

    assertThat(words(line)).hasSize(150_000);
  }

  @Test
  void bordersAndCoveringWordsAreFoundByOffset() {
    Vocabulary none = Vocabulary.builder().build();
    Segmentation found = new Lattice(WORDS).segment("示范县", none.match("示范县"));

    assertThat(found.isBorder(1)).isFalse();
    assertThat(found.isBorder(2)).isTrue();
    assertThat(found.isBorder(3)).isTrue();
    assertThat(found.wordAt(1)).isZero();
    assertThat(found.wordAt(2)).isEqualTo(1);
    assertThat(found.isWhole(0, 2)).isTrue();
    assertThat(found.isWhole(1, 3)).isFalse();
  }
}
