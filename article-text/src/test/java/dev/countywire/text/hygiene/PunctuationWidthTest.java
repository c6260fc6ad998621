package dev.countywire.text.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.text.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunctuationWidthTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "当前,新时代;开局!如何?|当前，新时代；开局！如何？",
        "增长5.6%,其中第一产业|增长5.6%，其中第一产业",
        "增长5.6%,“十四五”|增长5.6%，“十四五”",
        "电话:0551-1234|电话：0551-1234",
        "编辑:abc|编辑：abc",
        "电器(合肥)有限公司|电器（合肥）有限公司",
        "央视(CCTV)报道|央视（CCTV）报道",
        "(二)发展|（二）发展",
        "他说:\"好的。\"|他说：“好的。”",
        "学什么?|学什么？",
        "详见https://a.cn/x?b=1,c;d,欢迎|详见https://a.cn/x?b=1,c;d，欢迎",
        "好,,好、、好。。|好，好、好。",
        "共同富裕......|共同富裕……"
      })
  void chinesePunctuationIsFullWidth(String raw, String wide) {
    assertThat(wide(raw)).isEqualTo(wide);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "21:18",
        "2024-10-17 21:18:05",
        "1,234,567",
        "比分3:2",
        "Hello, world! (really?)",
        "f(x) = g(y); if (a) b();",
        "{\"name\":\"张三\",\"age\":3}",
        "a@b.cn",
        "http://a.cn/?q=1:2",
        "3.14",
        "WHO(World Health Organization)",
        "1)",
        "((((((",
        "。",
        ""
      })
  void numbersAddressesEnglishAndCodeKeepTheirs(String raw) {
    assertThat(wide(raw)).isEqualTo(raw);
  }

  @Test
  void twiceIsOnce() {
    String once = wide("甲,(乙)\"丙\"丁...：:");
    assertThat(wide(once)).isEqualTo(once);
  }

  private static String wide(String raw) {
    return new PunctuationWidth().apply(Draft.raw(raw)).text().text();
  }
}
