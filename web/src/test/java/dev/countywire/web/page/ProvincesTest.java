package dev.countywire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.web.page.Provinces.Province;
import org.junit.jupiter.api.Test;

class ProvincesTest {
  @Test
  void everyProvinceHasATileOfItsOwn() {
    assertThat(Provinces.ALL).hasSize(34);
    assertThat(Provinces.ALL).extracting(Province::adcode).doesNotHaveDuplicates();
    assertThat(Provinces.ALL)
        .extracting(each -> each.column() + "/" + each.row())
        .doesNotHaveDuplicates();
    assertThat(Provinces.ALL)
        .allSatisfy(each -> {
          assertThat(each.adcode()).matches("[0-9]{2}0000");
          assertThat(each.column()).isBetween(1, 8);
          assertThat(each.row()).isBetween(1, 8);
        });
  }

  @Test
  void aProvinceIsFoundByCodeAndByName() {
    assertThat(Provinces.label("510000")).isEqualTo("四川省");
    assertThat(Provinces.of("四川省")).isEqualTo(Provinces.of("510000"));
    assertThat(Provinces.label("简阳市")).isEqualTo("简阳市");
  }
}
