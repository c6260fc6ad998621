package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShortFormTest {
  @ParameterizedTest
  @CsvSource({
    "简阳市, 简阳",
    "黔东南苗族侗族自治州, 黔东南",
    "肃南裕固族自治县, 肃南",
    "双江拉祜族佤族布朗族傣族自治县, 双江",
    "巴音郭楞蒙古自治州, 巴音郭楞",
    "新疆维吾尔自治区, 新疆",
    "香港特别行政区, 香港",
    "东乡族自治县, 东乡",
    "鄂温克族自治旗, 鄂温克",
    "神农架林区, 神农架",
    "琵琶街道, 琵琶",
    "马蹄藏族乡, 马蹄"
  })
  void leavesWhatIsNotTheKind(String name, String stem) {
    assertThat(ShortForm.of(name)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({"和县", "阿拉善左旗", "科尔沁左翼中旗", "城区"})
  void leavesNamesAloneThatHaveNone(String name) {
    assertThat(ShortForm.of(name)).isEqualTo(name);
  }
}
