package dev.countywire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TextDecodingTest {
  private static final String TEXT = "青溪县农业农村局：今年已播种水稻3.2万亩，比去年多一成。";

  @Test
  void utf8ComesWithAndWithoutAMark() {
    assertThat(text(TEXT.getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(text(("\uFEFF" + TEXT).getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(text("已有\uFFFD的字".getBytes(UTF_8))).isEqualTo("已有\uFFFD的字");
  }

  @Test
  void utf16IsReadWithAndWithoutItsMark() {
    assertThat(text(("\uFEFF" + TEXT).getBytes(UTF_16LE))).isEqualTo(TEXT);
    assertThat(text(("\uFEFF" + TEXT).getBytes(UTF_16BE))).isEqualTo(TEXT);
    assertThat(text(TEXT.getBytes(UTF_16LE))).isEqualTo(TEXT);
    assertThat(text(TEXT.getBytes(UTF_16BE))).isEqualTo(TEXT);
  }

  @Test
  void gb18030IsReadWhereItIsCertain() {
    assertThat(text(TEXT.getBytes(Charset.forName("GB18030")))).isEqualTo(TEXT);
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
      assertThat(text(broken)).as("seed %d, byte %d", seed, at).isNull();
    }
  }

  @Test
  void big5IsNotTakenForGb18030() {
    DecodedText read = TextDecoding.decode("青溪縣召開春耕生產現場會，部署當前農事".getBytes(Charset.forName("Big5")));

    assertThat(read).isNotNull();
    assertThat(read.text()).isEqualTo("青溪縣召開春耕生產現場會，部署當前農事");
    assertThat(read.charset().header()).isEqualTo("Big5-HKSCS; detected");
  }

  @Test
  void aFewCharactersAreNotEnoughToBeCertain() {
    assertThat(text("青溪".getBytes(Charset.forName("GB18030")))).isNull();
    assertThat(text("青溪".getBytes(UTF_16LE))).isNull();
  }

  @Test
  void randomBytesAreInNoEncoding() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[64 + random.nextInt(2000)];
      random.nextBytes(noise);
      // the mark of UTF-16 makes text of anything
      noise[0] = 'x';
      DecodedText read = TextDecoding.decode(noise);
      assertThat(read == null || TextDecoding.isBinary(read.text())).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void whatIsDeclaredIsBelievedUnlessTheBytesSayOtherwise() {
    byte[] few = "青溪".getBytes(Charset.forName("GB18030"));
    assertThat(TextDecoding.decode(few, CharsetGuess.GB18030))
        .isEqualTo(
            new DecodedText(
                "青溪", new SourceCharset(CharsetGuess.GB18030, SourceCharset.How.DECLARED)));
    DecodedText lied = TextDecoding.decode(TEXT.getBytes(UTF_8), CharsetGuess.GB18030);
    assertThat(lied).isNotNull();
    assertThat(lied.text()).isEqualTo(TEXT);
    assertThat(lied.charset().header()).isEqualTo("UTF-8; detected");
  }

  @Test
  void aDeclaredPageWithAByteTooManyIsReadAllTheSame() {
    byte[] whole = TEXT.repeat(10).getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    assertThat(text(cut)).isNull();
    DecodedText read = TextDecoding.decode(cut, UTF_8);
    assertThat(read).isNotNull();
    assertThat(read.text()).startsWith(TEXT).endsWith("\uFFFD");
  }

  @Test
  void oldNamesMeanTheirSupersetsAndLatinOnesNothing() {
    assertThat(DeclaredCharset.inContentType("text/html; charset=GB2312"))
        .isEqualTo(CharsetGuess.GB18030);
    assertThat(DeclaredCharset.inContentType("text/html;charset=\"big5\""))
        .isEqualTo(CharsetGuess.BIG5);
    assertThat(DeclaredCharset.inContentType("text/html; charset=ISO-8859-1")).isNull();
    assertThat(DeclaredCharset.inContentType("text/html; charset=no-such-thing")).isNull();
    assertThat(DeclaredCharset.inContentType(null)).isNull();
    assertThat(
            DeclaredCharset.inPage(
                "<html><head><META http-equiv=Content-Type content='text/html; charset=gbk'>"
                    .getBytes(UTF_8)))
        .isEqualTo(CharsetGuess.GB18030);
  }

  @Test
  void controlCharactersMakeABinary() {
    assertThat(TextDecoding.isBinary("a\0b")).isTrue();
    assertThat(TextDecoding.isBinary("\u0001\u0002abc")).isTrue();
    assertThat(TextDecoding.isBinary(TEXT + "\t\r\n\f")).isFalse();
    assertThat(TextDecoding.isBinary(TEXT.repeat(3) + "\u0007")).isFalse();
    assertThat(TextDecoding.isBinary("")).isFalse();
  }

  private static @Nullable String text(byte[] bytes) {
    DecodedText read = TextDecoding.decode(bytes);
    return read == null ? null : read.text();
  }
}
