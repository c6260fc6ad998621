package dev.countywire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every line here decides ids: a change of an expected value is a change of the contract.
class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://www.qixian.example/news/1.html | https://qixian.example/news/1.html",
        "HTTPS://M.Qixian.Example/news/1.html | https://qixian.example/news/1.html",
        "https://wap.qixian.example:443/news/ | https://qixian.example/news",
        "http://qixian.example:80/ | https://qixian.example",
        "http://qixian.example:8080/a | https://qixian.example:8080/a",
        "http://user:secret@qixian.example/a#top | https://qixian.example/a",
        "http://qixian.example/#!/news/7 | https://qixian.example#!/news/7",
        "http://qixian.example/a?utm_source=x&id=7&spm=1.2&from=timeline | https://qixian.example/a?id=7",
        "http://qixian.example/a?b=2&a=1 | https://qixian.example/a?a=1&b=2",
        "http://qixian.example/a? | https://qixian.example/a",
        "http://qixian.example/a//?x=1 | https://qixian.example/a?x=1",
        "http://m.cn/a | https://m.cn/a",
        "http://qixian.example./a | https://qixian.example/a",
        "http://县报.example/新闻 | https://xn--5nrq06a.example/%E6%96%B0%E9%97%BB",
        "http://qixian.example/%e6%96%b0%7e | https://qixian.example/%E6%96%B0~",
        "http://qixian.example/a b | https://qixian.example/a%20b",
      })
  void spellsOneArticleOneWay(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
  }

  @Test
  void keepsWhatIsNoWebAddress() {
    assertThat(CanonicalUrl.of(" file:///tmp/a ")).isEqualTo("file:///tmp/a");
    assertThat(CanonicalUrl.of("page 7")).isEqualTo("page 7");
    assertThat(CanonicalUrl.of("http://")).isEqualTo("http://");
  }

  @Test
  void isIdempotentOnHostileText() {
    for (String url :
        new String[] {
          "http://a.example/%zz%e",
          "http://a.example/?&&=&%",
          "http://x.example/\uD800",
          "http://www.www.example/"
        }) {
      String once = CanonicalUrl.of(url);
      assertThat(CanonicalUrl.of(once)).isEqualTo(once);
    }
  }

  @Test
  void keepsWhatSelectsAnArticleOnWechat() {
    assertThat(
            CanonicalUrl.of(
                "http://mp.weixin.example/s?__biz=MzA&mid=26&idx=1&sn=9f&chksm=80&scene=21#wechat_redirect"))
        .isEqualTo("https://mp.weixin.example/s?__biz=MzA&idx=1&mid=26&sn=9f");
  }
}
