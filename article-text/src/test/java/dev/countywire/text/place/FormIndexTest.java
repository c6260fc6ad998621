package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FormIndexTest {
  private static final String[] FORMS = {"安岳", "安岳县", "安岳县城关镇", "安徽", "宁安"};

  private final FormIndex index = new FormIndex(FORMS);

  @Test
  void findsTheLongestForm() {
    assertThat(index.longestAt("在安岳县城", 1)).isEqualTo(1);
    assertThat(index.longestAt("安岳县城关镇人", 0)).isEqualTo(2);
    assertThat(index.longestAt("安徽安岳", 2)).isZero();
    assertThat(index.longestAt("宁安", 0)).isEqualTo(4);
  }

  @Test
  void findsNothingWhereNoFormBegins() {
    assertThat(index.longestAt("安全生产", 0)).isEqualTo(PlaceNames.NONE);
    assertThat(index.longestAt("安岳", 1)).isEqualTo(PlaceNames.NONE);
    assertThat(index.longestAt("\0\0", 0)).isEqualTo(PlaceNames.NONE);
  }

  @Test
  void findsNothingAmongNoForms() {
    assertThat(new FormIndex(new String[0]).longestAt("安岳", 0)).isEqualTo(PlaceNames.NONE);
  }
}
