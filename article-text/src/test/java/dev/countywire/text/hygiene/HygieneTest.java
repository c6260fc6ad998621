package dev.countywire.text.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.text.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HygieneTest {
  @Test
  void everyKindOfLineBreakIsOne() {
    assertThat(cleaned("一\r\n二\r三\u2028四\u2029五\u0085六\n\n七")).isEqualTo("一\n二\n三\n四\n五\n六\n\n七");
  }

  @Test
  void whatNobodySeesGoes() {
    assertThat(cleaned("\uFEFF全\u200B市\u00AD上\u2060下\u0007一\u202E心")).isEqualTo("全市上下一心");
  }

  @Test
  void spacesAroundLinesGoAndRunsBecomeOne() {
    assertThat(cleaned("\u3000\u3000记者 何\u3000伟\u00A0\u00A0报道 \n\t好")).isEqualTo("记者 何 伟 报道\n好");
  }

  @ParameterizedTest
  @CsvSource({
    "甲&nbsp;乙,甲 乙",
    "甲&amp;乙,甲&乙",
    "&ldquo;好&rdquo;,“好”",
    "&#20013;&#x56FD;,中国",
    "&#20013&#x56FD国,中国国",
    "&amp;amp;lsquo;,‘",
    "&#150;,–",
    "&#xD800;,\uFFFD",
    "?a=1&copy=2,?a=1&copy=2",
    "A&B公司,A&B公司",
    "&unknown;,&unknown;",
    "&#12;34,34"
  })
  void referencesBecomeTheirCharacters(String raw, String clean) {
    assertThat(cleaned(raw)).isEqualTo(clean);
  }

  @Test
  void tagsGoAndComparisonsStay() {
    assertThat(cleaned("<p style=\"x\">甲<br/>乙</p><!-- 丙 -->")).isEqualTo("甲乙");
    assertThat(cleaned("&lt;span&gt;甲&lt;/span&gt;")).isEqualTo("甲");
    assertThat(cleaned("a<b，List<String>，<某某>")).isEqualTo("a<b，List<String>，<某某>");
  }

  @Test
  void loneSurrogatesBecomeScarsAndPairsStay() {
    assertThat(cleaned("甲\uD800乙\uDC00𠮷")).isEqualTo("甲\uFFFD乙\uFFFD𠮷");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "&", "<", "&#", "&#x", "<p", "</", "&amp", "\uD83D\uDE00"})
  void fragmentsDoNoHarm(String raw) {
    assertThat(cleaned(cleaned(raw))).isEqualTo(cleaned(raw));
  }

  @Test
  void headlineStaysOnOneLine() {
    assertThat(Hygiene.oneLine(" 甲\r\n乙\u2028丙\n")).isEqualTo("甲  乙 丙");
  }

  private static String cleaned(String raw) {
    return new Hygiene().apply(Draft.raw(raw)).text().text();
  }
}
