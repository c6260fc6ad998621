package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Region;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Lattice;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceTaggerTest {
  private static final Vocabulary.Builder TERMS = Vocabulary.builder();
  private static final WordTable WORDS = WordTable.standard();
  private static final PlaceTagger TAGGER = PlaceTagger.standard(WORDS, TERMS);
  private static final Vocabulary VOCABULARY = TERMS.build();
  private static final Lattice LATTICE = new Lattice(WORDS);

  private static ArticleText.Part part(String text) {
    Hits hits = VOCABULARY.match(text);
    return new ArticleText.Part(text, hits, LATTICE.segment(text, hits));
  }

  static Places tag(String title, String body, @Nullable String publisher) {
    return TAGGER.tag(new ArticleText(part(title), part(body), publisher, null, null));
  }

  // every mention as text, or text=adcode
  private static List<String> mentions(String body) {
    return mentions("", body, null);
  }

  private static List<String> mentions(String title, String body, @Nullable String publisher) {
    return tag(title, body, publisher).mentions().stream()
        .map(p -> p.adcode() == null ? p.text() : p.text() + "=" + p.adcode())
        .toList();
  }

  private static @Nullable String region(String title, String body, @Nullable String publisher) {
    Region region = tag(title, body, publisher).region();
    return region == null ? null : region.adcode();
  }

  @Test
  void chainsAreSplit() {
    assertThat(mentions("代表团先到四川乐至县，再到张家港市永联村。"))
        .containsExactly("四川=510000", "乐至县=512022", "张家港市=320582", "永联村");
  }

  @Test
  void aChainDecidesWhichOfManyIsMeant() {
    assertThat(mentions("宁波市江北区与重庆市江北区结对。"))
        .containsExactly("宁波市=330200", "江北区=330205", "重庆市=500000", "江北区=500105");
  }

  @Test
  void whatElseTheArticleNamesDecidesToo() {
    assertThat(mentions("福州今晨大雾。鼓楼区的道路一度封闭。")).contains("鼓楼区=350102");
    assertThat(mentions("徐州今晨大雾。鼓楼区的道路一度封闭。")).contains("鼓楼区=320302");
  }

  @Test
  void theOutletDecidesWhereTheArticleNamesNothingElse() {
    assertThat(mentions("", "朝阳区加装电梯三百部。", "长春日报")).containsExactly("朝阳区=220104");
    assertThat(mentions("", "朝阳区加装电梯三百部。", "北京日报")).containsExactly("朝阳区=110105");
  }

  @ParameterizedTest
  @CsvSource({"当年的简阳县还没有一条水泥路。, 简阳县=510185", "那时的襄樊市以汽车闻名。, 襄樊市=420600", "他在长安县当过三年兵。, 长安县=610116"})
  void namesOfThePastTakeTheCodeOfToday(String body, String mention) {
    assertThat(mentions(body)).containsExactly(mention);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "加快资源整合，推动合作共赢。",
        "建设示范县，打造县级样板。",
        "成渝中部崛起。",
        "我市与外地企业签约，全县干部群众备受鼓舞。",
        "日照时间变长，气候平和。"
      })
  void ordinaryWordsAreNoDivisions(String body) {
    assertThat(mentions(body)).noneMatch(mention -> mention.contains("="));
  }

  @Test
  void anOrdinaryWordIsADivisionWithEvidence() {
    assertThat(mentions("资源县修通了公路。如今的资源变了样。")).containsExactly("资源县=450329", "资源=450329");
    assertThat(mentions("产品销往文昌、澄迈、儋州。")).containsExactly("文昌=469005", "澄迈=469023", "儋州=460400");
  }

  @Test
  void theKindMayBeginTheNextWord() {
    assertThat(mentions("推动简阳县域经济发展，把握资阳市情。")).containsExactly("简阳=510185", "资阳=512000");
  }

  @Test
  void aTownshipsShortFormNeedsItsFullNameOrItsCounty() {
    assertThat(mentions("税郭镇修好了路。从税郭进城只要半小时。")).containsExactly("税郭镇", "税郭");
    assertThat(mentions("从税郭进城只要半小时。")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "记者来到石板沟村采访。, 石板沟村",
    "胜峰水库降到汛限水位以下。, 胜峰水库",
    "他们在凯里南站换乘。, 凯里南站",
    "受其影响，藕池河水位上涨。, 藕池河",
    "比赛在华容县体育中心举行。, 华容县体育中心",
    "果子从广州江南果菜批发市场发出。, 广州江南果菜批发市场",
    "灯光照亮龙岗山下的小村。, 龙岗山",
    "沿着洛清江而上。, 洛清江",
    "列车停靠南宁站。, 南宁站"
  })
  void placesAreFoundByHowTheirNamesEnd(String body, String place) {
    assertThat(tag("", body, null).mentions()).extracting(Place::text).contains(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "各村村口都立起了公示牌，老旧小区加装电梯。",
        "新建农村公路，改造危桥，加固水库。",
        "加油站、服务站和网站都要检查。",
        "走街串巷，翻山越岭，互联网网站上的铁路道路信息。",
        "重点场所包括酒店、商场、景区、广场。"
      })
  void classesOfPlacesAreNoPlaces(String body) {
    assertThat(mentions(body)).isEmpty();
  }

  @Test
  void aRowOfVillagesNamesItsKindOnce() {
    assertThat(mentions("汤营、赵庄、古城三个村的孩子都在这里读书。")).containsExactly("汤营", "赵庄", "古城");
  }

  @Test
  void aVillageIsKnownWithoutItsKindOnceItHasBeenNamed() {
    assertThat(mentions("永联村富了。永联靠的是钢。")).containsExactly("永联村", "永联");
  }

  @Test
  void provincesStandInRowsOfOneCharacterEach() {
    assertThat(mentions("一库清水送往京津冀豫，川渝携手。")).containsExactly("京津冀豫", "川渝");
    // each stands for one province once
    assertThat(mentions("桂琼、滇琼滇、桂琼滇甘赣皖闽。")).containsExactly("桂琼");
    assertThat(mentions("苏宁开了新店。")).isEmpty();
  }

  @Test
  void anAmbiguousNameCarriesItsPrefecture() {
    assertThat(tag("", "徐州市鼓楼区今晨大雾。", null).mentions())
        .extracting(Place::name)
        .containsExactly("徐州市", "徐州市鼓楼区");
  }

  @Test
  void theRegionIsWhereOrgansActOrTheOutletReports() {
    assertThat(region("代表团赴沪招商", "县委书记率队赴江苏昆山、浙江义乌考察。回到清河县后召开座谈会。", "清河县融媒体中心"))
        .isEqualTo("130534");
    assertThat(region("昌都市卡若区：高原蔬菜俏", "在卡若区俄洛镇，大棚连片。", "昌都融媒")).isEqualTo("540302");
    assertThat(region("", "许昌市今年增长百分之五，其中禹州市、长葛市、襄城县、鄢陵县各有增长。许昌市统计局发布。", null)).isEqualTo("411000");
  }

  @Test
  void nationalNewsHasNoRegion() {
    assertThat(region("秋粮收购顺利", "黑龙江、吉林、河南、内蒙古进度较快，江苏、安徽次之。", "新华社")).isNull();
    assertThat(region("", "要学深悟透，做到融会贯通。", null)).isNull();
  }

  @Test
  void pointsAreThoseOfTheDivisionsMentioned() {
    assertThat(tag("", "简阳市与简阳市石桥街道。", null).locations()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void offsetsEncloseTheTextInWhateverInput(int seed) {
    Random random = new Random(seed);
    String alphabet = "简阳市安岳县徐州鼓楼区文化镇石板沟村长江、，的到在\n　😀\ud800a1（）";
    String text =
        IntStream.range(0, 20_000)
            .mapToObj(_ -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
            .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
            .toString();

    int end = 0;
    for (Place place : tag("", text, null).mentions()) {
      assertThat(place.begin()).as("seed " + seed).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(place.begin(), place.end())).isEqualTo(place.text());
      end = place.end();
    }
  }

  @Test
  void emptyTextAndALineOfTwoHundredThousandCharactersAreTagged() {
    assertThat(mentions("")).isEmpty();
    assertThat(mentions("简阳市、".repeat(50_000))).hasSize(50_000);
    assertThat(mentions("村".repeat(200_000))).isEmpty();
  }

  @Test
  void manyThreadsGetTheSameAnswer() throws Exception {
    String body = "走进安岳县文化镇石板沟村，琼江两岸春潮渐起。重庆、北京的客商来了。";
    List<String> alone = mentions(body);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<List<String>>> answers =
          IntStream.range(0, 200).mapToObj(_ -> threads.submit(() -> mentions(body))).toList();
      for (Future<List<String>> answer : answers) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void aVillageBehindItsTownshipMayHaveAnyCharacters() {
    assertThat(mentions("走进兰考县堌阳镇徐场村，家家做琴。")).contains("堌阳镇", "徐场村");
    assertThat(mentions("襄垣县云马乡石渠村种了药材。")).contains("云马乡", "石渠村").doesNotContain("云马乡石渠村");
  }

  @Test
  void aVillageIsFoundInFrontOfItsSecretary() {
    assertThat(mentions("云马乡石渠村支书说。")).contains("石渠村");
  }

  @Test
  void wordsOfAClassStandInFrontOfAStreetAndAreNoPartOfIt() {
    assertThat(mentions("事情发生在主城武阳西路167号。")).containsExactly("武阳西路");
  }
}
