package dev.countywire.text.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VocabularyTest {
  private static Vocabulary of(Iterable<String> terms) {
    Vocabulary.Builder builder = Vocabulary.builder();
    terms.forEach(term -> builder.add(Use.NAME, term));
    return builder.build();
  }

  private static List<String> hits(Vocabulary vocabulary, String text) {
    Hits hits = vocabulary.match(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      found.add(hits.begin(i) + text.substring(hits.begin(i), hits.end(i)));
    }
    return found;
  }

  // the slow, obvious twin: every term at every place, by end, then the longest first
  private static List<String> plainly(Set<String> terms, String text) {
    List<String> found = new ArrayList<>();
    for (int end = 1; end <= text.length(); end++) {
      for (int begin = 0; begin < end; begin++) {
        if (terms.contains(text.substring(begin, end))) {
          found.add(begin + text.substring(begin, end));
        }
      }
    }
    return found;
  }

  @ParameterizedTest(name = "seed = {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void findsWhatAPlainSearchFinds(long seed) {
    Random random = new Random(seed);
    Set<String> terms = new TreeSet<>();
    for (int i = 0; i < 400; i++) {
      terms.add(text(random, 1 + random.nextInt(6)));
    }
    Vocabulary vocabulary = of(terms);
    String text = text(random, 2000);

    assertThat(hits(vocabulary, text)).isEqualTo(plainly(terms, text));
  }

  // few characters, a lone surrogate among them, so that terms overlap and nest
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("市县区委\uD840".charAt(random.nextInt(5)));
    }
    return text.toString();
  }

  @Test
  void ofTermsThatEndTogetherTheLongestComesFirst() {
    assertThat(hits(of(List.of("局", "水利局", "县水利局")), "县水利局"))
        .containsExactly("0县水利局", "1水利局", "3局");
  }

  @Test
  void theSameTermHasOneNumber() {
    Vocabulary.Builder builder = Vocabulary.builder();

    assertThat(builder.add(Use.PLACE_SUFFIX, "水库"))
        .isEqualTo(builder.addName(Use.LANDMARK, "水库", 5))
        .isZero();
    assertThat(builder.add(Use.NAME, "水")).isOne();
    assertThat(builder.build().size()).isEqualTo(2);
  }

  @Test
  void aHitSaysWhatItsTermIsLookedFor() {
    Vocabulary.Builder builder = Vocabulary.builder();
    builder.add(Use.NAME, "县");
    builder.addName(Use.DIVISION, "安岳县", 300);
    builder.add(Use.SECTOR, "安岳县");
    Hits hits = builder.build().match("安岳县和县");

    assertThat(hits.size()).isEqualTo(3);
    assertThat(hits.next(0, Use.NAME)).isOne();
    assertThat(hits.next(2, Use.NAME)).isEqualTo(2);
    assertThat(hits.next(1, Use.SECTOR)).isEqualTo(hits.size());
    assertThat(hits.count(Use.NAME)).isEqualTo(2);
    assertThat(hits.weight(0)).isNegative();
    assertThat(hits.weight(1)).isZero();
  }

  @Test
  void aTextWithoutTermsAndAVocabularyWithoutTermsHaveNoHits() {
    assertThat(hits(of(List.of()), "县水利局")).isEmpty();
    assertThat(hits(of(List.of("水库")), "")).isEmpty();
  }

  @Test
  void aTermOfOneCharacterRepeatedStaysLinear() {
    String text = "水".repeat(200_000);

    assertThat(of(List.of("水水", "水水水水火")).match(text).size()).isEqualTo(text.length() - 1);
  }

  @Test
  void refusesAnEmptyTermAndOneBeyondReason() {
    Vocabulary.Builder builder = Vocabulary.builder();

    assertThatThrownBy(() -> builder.add(Use.NAME, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.add(Use.NAME, "水".repeat(1001)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
