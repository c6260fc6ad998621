package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LineageTest {
  private static final int HIGHEST = Lineage.MOST - 1;

  private final long province = Lineage.of(0, 0, 0);
  private final long prefecture = Lineage.of(province, 1, 1);
  private final long county = Lineage.of(prefecture, 2, 2);
  private final long township = Lineage.of(county, HIGHEST, 3);
  // directly below the province
  private final long own = Lineage.of(province, 5, 2);

  @Test
  void tellsTierAndParent() {
    assertThat(Lineage.tier(province)).isZero();
    assertThat(Lineage.tier(township)).isEqualTo(3);
    assertThat(Lineage.onTier(township, 3)).isEqualTo(HIGHEST);
    assertThat(Lineage.parent(township)).isEqualTo(2);
    assertThat(Lineage.parent(own)).isZero();
    assertThat(Lineage.parent(province)).isEqualTo(Gazetteer.NONE);
    assertThat(Lineage.onTier(own, 1)).isEqualTo(Gazetteer.NONE);
  }

  @Test
  void tellsWhatLiesInWhat() {
    assertThat(Lineage.isWithin(township, prefecture)).isTrue();
    assertThat(Lineage.isWithin(township, township)).isTrue();
    assertThat(Lineage.isWithin(prefecture, township)).isFalse();
    assertThat(Lineage.isWithin(own, prefecture)).isFalse();
    assertThat(Lineage.isWithin(own, province)).isTrue();
  }

  @Test
  void tellsProvincesAndPrefecturesInCommon() {
    assertThat(Lineage.isProvince(province)).isTrue();
    assertThat(Lineage.isProvince(township)).isFalse();
    assertThat(Lineage.haveSameProvince(own, township)).isTrue();
    assertThat(Lineage.haveSamePrefecture(county, township)).isTrue();
    assertThat(Lineage.haveSamePrefecture(own, own)).isFalse();
  }
}
