package dev.countywire.text.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.text.Draft;
import dev.countywire.text.SharedFiles;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  private static final Charset GBK = Charset.forName("GBK");

  @ParameterizedTest
  @ValueSource(strings = {"电脑", "全市上下一心抓项目。", "“十四五”规划收官之年"})
  void readsUtf8ThatPassedForAnotherSet(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(read(new String(bytes, ISO_8859_1))).isEqualTo(text);
    for (Charset wrong : new Charset[] {GBK, Charset.forName("windows-1252")}) {
      String garbled = new String(bytes, wrong);
      if (!garbled.contains("\uFFFD")) {
        assertThat(read(garbled)).as(wrong.name()).isEqualTo(text);
      }
    }
  }

  @Test
  void readsItAsFarAsItsBytesAreThere() {
    assertThat(read("鐢佃剳")).isEqualTo("电脑");
    assertThat(read("2024年 鐢佃剳 好")).isEqualTo("2024年 电脑 好");
  }

  @Test
  void readsGbkThatPassedForLatin() {
    String text = "全市上下一心抓项目，2024年再上台阶。";
    assertThat(read(new String(text.getBytes(GBK), ISO_8859_1))).isEqualTo(text);
    assertThat(read("ÀÁÂÃ ÖÐ")).isEqualTo("ÀÁÂÃ ÖÐ");
  }

  @Test
  void lostBytesBecomeOneScar() {
    assertThat(read("锟斤拷锟斤拷好")).isEqualTo("\uFFFD好");
    assertThat(read("所谓“锟斤拷”")).isEqualTo("所谓“锟斤拷”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"联通", "淮河流域", "江苏淮安涟水", "Müller à Orléans", "ÄÖÜäöüß", "", "çèéêë", "韩愈饮餐馆"})
  void soundTextStays(String text) {
    assertThat(read(text)).isEqualTo(text);
  }

  @Test
  void realPagesStay() {
    for (String page : SharedFiles.texts("samples")) {
      assertThat(read(page)).isEqualTo(page);
    }
  }

  private static String read(String raw) {
    return new Mojibake().apply(Draft.raw(raw)).text().text();
  }
}
