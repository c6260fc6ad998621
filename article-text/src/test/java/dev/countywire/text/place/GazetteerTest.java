package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.standard();

  @Test
  void everyDivisionLiesInOneAboveIt() {
    for (int i = 0; i < GAZETTEER.size(); i++) {
      int parent = GAZETTEER.parent(i);
      assertThat(parent == Gazetteer.NONE)
          .as(GAZETTEER.name(i))
          .isEqualTo(GAZETTEER.tier(i) == Tier.PROVINCE);
      if (parent != Gazetteer.NONE) {
        assertThat(GAZETTEER.tier(parent)).as(GAZETTEER.name(i)).isLessThan(GAZETTEER.tier(i));
        assertThat(GAZETTEER.isWithin(i, parent)).isTrue();
      }
    }
  }

  @Test
  void codesEndAtTheCounty() {
    int county = GAZETTEER.byAdcode(510185);

    assertThat(GAZETTEER.adcode(county)).isEqualTo("510185");
    assertThat(GAZETTEER.path(county)).containsExactly("四川省", "成都市", "简阳市");
    for (int i = 0; i < GAZETTEER.size(); i++) {
      assertThat(GAZETTEER.adcode(i) == null).isEqualTo(GAZETTEER.tier(i) == Tier.TOWNSHIP);
    }
  }

  @Test
  void countiesUnderAProvinceAndCitiesWithoutCountiesHaveTheirTier() {
    assertThat(GAZETTEER.path(GAZETTEER.byAdcode(429004))).containsExactly("湖北省", "仙桃市");
    assertThat(GAZETTEER.path(GAZETTEER.byAdcode(441900))).containsExactly("广东省", "东莞市");
    assertThat(GAZETTEER.tier(GAZETTEER.byAdcode(441900))).isEqualTo(Tier.PREFECTURE);
    assertThat(GAZETTEER.path(GAZETTEER.byAdcode(500118))).containsExactly("重庆市", "永川区");
  }

  @Test
  void namesOfThePastLeadToToday() {
    assertThat(successor("简阳县")).isEqualTo("510185");
    assertThat(successor("襄樊市")).isEqualTo("420600");
    assertThat(successor("许昌县")).isEqualTo("411003");
    assertThat(successor("大庸市")).isEqualTo("430800");
  }

  @Test
  void loadsInUnderThreeHundredMilliseconds() {
    long fastest =
        LongStream.range(0, 5)
            .map(_ -> {
              long start = System.nanoTime();
              assertThat(Gazetteer.standard().size()).isGreaterThan(44_000);
              return System.nanoTime() - start;
            })
            .min()
            .orElseThrow();

    assertThat(fastest / 1_000_000).isLessThan(300);
  }

  private static String successor(String former) {
    return GAZETTEER.formers().stream()
        .filter(f -> f.name().equals(former))
        .map(f -> String.valueOf(GAZETTEER.adcode(f.successor())))
        .findFirst()
        .orElse("none");
  }
}
