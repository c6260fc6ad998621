package dev.countywire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextDecodingTest {
  private static final String TEXT = "青溪县农业农村局：今年已播种水稻3.2万亩，比去年多一成。";

  @Test
  void utf8ComesWithAndWithoutAMark() {
    assertThat(TextDecoding.decode(TEXT.getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(TextDecoding.decode(("\uFEFF" + TEXT).getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(TextDecoding.decode("已有\uFFFD的字".getBytes(UTF_8))).isEqualTo("已有\uFFFD的字");
  }

  @Test
  void utf16NeedsItsMark() {
    assertThat(TextDecoding.decode(("\uFEFF" + TEXT).getBytes(UTF_16LE))).isEqualTo(TEXT);
    assertThat(TextDecoding.decode(("\uFEFF" + TEXT).getBytes(UTF_16BE))).isEqualTo(TEXT);
  }

  @Test
  void gb18030IsReadWhereItIsCertain() {
    assertThat(TextDecoding.decode(TEXT.getBytes(Charset.forName("GB18030")))).isEqualTo(TEXT);
  }

  @Test
  void utf8WithOneBrokenByteIsNeverTakenForSomethingElse() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] whole = TEXT.repeat(5).getBytes(UTF_8);
    for (int i = 0; i < 2000; i++) {
      byte[] broken = whole.clone();
      int at = random.nextInt(broken.length);
      broken[at] = (byte) 0xFF;
      assertThat(TextDecoding.decode(broken)).as("seed %d, byte %d", seed, at).isNull();
    }
  }

  @Test
  void big5IsNotTakenForGb18030() {
    assertThat(TextDecoding.decode("青溪縣召開春耕生產現場會，部署當前農事".getBytes(Charset.forName("Big5"))))
        .isNull();
  }

  @Test
  void controlCharactersMakeABinary() {
    assertThat(TextDecoding.isBinary("a\0b")).isTrue();
    assertThat(TextDecoding.isBinary("\u0001\u0002abc")).isTrue();
    assertThat(TextDecoding.isBinary(TEXT + "\t\r\n\f")).isFalse();
    assertThat(TextDecoding.isBinary(TEXT.repeat(3) + "\u0007")).isFalse();
    assertThat(TextDecoding.isBinary("")).isFalse();
  }
}
