package dev.countywire.text.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.text.Cleaned;
import dev.countywire.text.Draft;
import dev.countywire.text.SharedFiles;
import dev.countywire.text.encoding.Damage.Decoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ByteRepairTest {
  private static final Map<String, String> GLOSSES = new LinkedHashMap<>();

  static {
    GLOSSES.put("數", "shù");
    GLOSSES.put("準", "zhǔn");
    GLOSSES.put("堅", "jiān");
    GLOSSES.put("農", "nóng");
    GLOSSES.put("業", "yè");
    GLOSSES.put("發", "fā");
    GLOSSES.put("會", "huì");
    GLOSSES.put("時", "shí");
    GLOSSES.put("縣", "xiàn");
    GLOSSES.put("們", "men");
  }

  private static final List<String> PAGE =
      List.of(
          "縣農業農村局昨天召開春耕準備會，會上發布了今年的種植計劃。",
          "當地企業和農戶一起把時間排得滿滿的，村里的農機準時下田。",
          "幹部們說，發展農業要有鏈式思維，不能只看一時一地。",
          "考察組看了三個村。考察學習結束後，大家在田邊開了個短會。",
          "全縣上下都要堅持綠色發展，確保“一泓清水入黃河”。",
          "縣里的農業合作社今年要多種兩千畝小麥，數量比去年翻了一番。");

  private static final List<String> SIMPLIFIED =
      List.of(
          "县农业农村局昨天召开春耕准备会，会上发布了今年的种植计划。",
          "当地企业和农户一起把时间排得满满的，村里的农机准时下田。",
          "干部们说，发展农业要有链式思维，不能只看一时一地。",
          "考察组看了三个村。考察学习结束后，大家在田边开了个短会。",
          "全县上下都要坚持绿色发展，确保“一泓清水入黄河”。",
          "县里的农业合作社今年要多种两千亩小麦，数量比去年翻了一番。");

  @ParameterizedTest
  @EnumSource(Decoder.class)
  void restoresWhatEitherDecoderMadeOfIt(Decoder decoder) {
    String damaged =
        PAGE.stream()
            .map(line -> Damage.of(line, GLOSSES, decoder))
            .collect(Collectors.joining("\n"));
    assertThat(damaged).containsAnyOf("?shù)", "\uFFFD(shù)");
    Draft clean = Cleaned.draft(damaged);
    assertThat(clean.text().text().lines()).containsExactlyElementsOf(SIMPLIFIED);
    assertThat(clean.tally().bytesRepaired()).isPositive();
    assertThat(clean.tally().unrepaired()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "當?shù)仄髽I(yè),当地企业",
    "鏈?zhǔn)剿季S,链式思维",
    "確?！耙汇逅朦S河”,确保“一泓清水入黄河”",
    "考察組看了三個村??疾鞂W習結束,考察组看了三个村。考察学习结束"
  })
  void knownSpotsReadAsTheyDid(String damaged, String right) {
    String page = String.join("\n", glossed()) + "\n" + damaged;
    assertThat(Cleaned.text(page).lines().toList().getLast().replace('？', '?')).isEqualTo(right);
  }

  @Test
  void questionsInGlossedTextStayQuestions() {
    String page = String.join("\n", glossed()) + "\n問(wèn)什么?怎么問(wèn)?問(wèn)了誰(shuí)答??真的?!";
    assertThat(Cleaned.text(page)).endsWith("问什么？怎么问？问了谁答？？真的？！");
    assertThat(Cleaned.draft(page).tally().bytesRepaired()).isZero();
  }

  @Test
  void textWithoutGlossesIsNeverTouched() {
    String page = "當?shù)仄髽I 確?！耙汇逅朦S河 ??疾鞂W";
    assertThat(Cleaned.draft(page).tally().bytesRepaired()).isZero();
  }

  @Test
  void seedsComeOutAsTheyShould() {
    for (String name : List.of("000_6e5af457e60a8f77", "001_afecc9f22e977266")) {
      String page = String.join("\n", SharedFiles.lines("samples/" + name + ".txt"));
      String clean = Cleaned.text(page);
      SharedFiles.lines("eval/seeds/" + name + ".repairs.tsv").stream()
          .skip(1)
          .map(row -> row.split("\t", 3)[1])
          .forEach(right -> assertThat(clean).contains(right));
    }
  }

  private static List<String> glossed() {
    return PAGE.stream()
        .map(line -> {
          StringBuilder out = new StringBuilder();
          line.chars()
              .mapToObj(Character::toString)
              .forEach(c ->
                  out.append(c).append(GLOSSES.containsKey(c) ? "(" + GLOSSES.get(c) + ")" : ""));
          return out.toString();
        })
        .toList();
  }
}
