package dev.countywire.text.entity;

import static dev.countywire.text.entity.Tagged.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EntityTaggerTest {
  private static List<Entity> tag(String body) {
    return Tagged.body(body);
  }

  private static String role(String name, String body) {
    return tag(body).stream()
        .filter(e -> e.type() == EntityType.PERSON && e.text().equals(name))
        .map(Entity::role)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  @Test
  void readsAmountsWithTheirApproximations() {
    assertThat(texts(EntityType.MONEY, "总投资超过32亿元，每户补贴两千三百元，工钱涨了三毛钱，花掉6000多元。"))
        .containsExactly("32亿元", "两千三百元", "三毛钱", "6000多元");
  }

  @Test
  void valuesARangeAtItsLowerEndAndKeepsBothEnds() {
    Entity range = tag("基金规模3—5亿元。").getFirst();
    assertThat(range.text()).isEqualTo("3—5亿元");
    assertThat(Objects.requireNonNull(range.value())).isEqualByComparingTo("300000000");
    assertThat(Objects.requireNonNull(range.amount()).max()).isEqualByComparingTo("500000000");
  }

  @Test
  void givesForeignMoneyAnAmountButNoValue() {
    Entity dollars = tag("货值约47万美元。").getFirst();
    assertThat(dollars.value()).isNull();
    assertThat(Objects.requireNonNull(dollars.amount()).currency()).isEqualTo("USD");
  }

  @Test
  void takesANumberWithoutUnitOnlyWhereMoneyIsCounted() {
    assertThat(texts(EntityType.MONEY, "生产总值突破1.5万亿。播放量达到3亿。")).containsExactly("1.5万亿");
  }

  @Test
  void separatesANameFromTheVerbBehindIt() {
    assertThat(texts(EntityType.PERSON, "县长何明远共同为展馆揭牌，局长吴强率队检查。")).containsExactly("何明远", "吴强");
  }

  @Test
  void givesOneTitleToTheWholeList() {
    String text = "副县长梁思远、欧阳文静、谢辉出席会议。";
    assertThat(texts(EntityType.PERSON, text)).containsExactly("梁思远", "欧阳文静", "谢辉");
    assertThat(role("谢辉", text)).isEqualTo("副县长");
  }

  @Test
  void takesTheWholePhraseOfTitlesAsTheRole() {
    assertThat(role("邓立华", "县委常委、宣传部部长邓立华说，活动很成功。")).isEqualTo("县委常委、宣传部部长");
  }

  @Test
  void leavesABareCompanyOutOfTheRole() {
    assertThat(role("孙晓东", "公司总经理孙晓东介绍，订单已经排满。")).isEqualTo("总经理");
  }

  @Test
  void findsSpacedAndDottedNames() {
    assertThat(texts(EntityType.PERSON, "镇长于 波说。乡长阿卜杜拉·买买提介绍。")).containsExactly("于 波", "阿卜杜拉·买买提");
  }

  @Test
  void findsANameAgainWhereNoTitleStands() {
    assertThat(texts(EntityType.PERSON, "县长何明远出席。会上，何明远要求抓好春耕。")).hasSize(2);
  }

  @Test
  void doesNotTakeOrdinaryWordsBehindATitleForNames() {
    assertThat(texts(EntityType.PERSON, "书记高度重视，局长全程参与，主任会议明确了任务。")).isEmpty();
  }

  @Test
  void settlesTheBorderOfANameWithTheWordsBehindIt() {
    assertThat(texts(EntityType.PERSON, "项目经理苏正刚直摇头。副市长江一帆任组长。站长谷雨声说，墒情不错。"))
        .containsExactly("苏正刚", "江一帆", "谷雨声");
    assertThat(texts(EntityType.PERSON, "炉前工国志强摘下安全帽。椒农朱大囤和食品厂签了订单。"))
        .containsExactly("国志强", "朱大囤");
  }

  @Test
  void takesAConjunctionInFrontOfAPrepositionForPartOfTheName() {
    assertThat(texts(EntityType.PERSON, "采油工满春和从井口接了一瓶油。")).contains("满春和");
  }

  @Test
  void takesRareFamilyNamesBehindATitle() {
    String text = "副县长锁成林、盖志远、修德才参加调研，院长仓决说的话很暖。";
    assertThat(texts(EntityType.PERSON, text)).containsExactly("锁成林", "盖志远", "修德才", "仓决");
    assertThat(texts(EntityType.PERSON, "组长：茶绍光")).containsExactly("茶绍光");
    assertThat(role("修德才", text)).isEqualTo("副县长");
  }

  @Test
  void leavesOrdinaryWordsBehindPeopleAlone() {
    String text = "项目经理负责制落实到位。村民过上好日子。教师干部交流轮岗。志愿者丰富了活动。农户广种粮食。群众通行方便。";
    assertThat(texts(EntityType.PERSON, text)).isEmpty();
  }

  @Test
  void doesNotTakeOrdinaryWordsInFrontOfATradeForABrand() {
    assertThat(texts(EntityType.COMPANY, "优化营商环境，做强特优农业，守牢生态底线。")).isEmpty();
    assertThat(texts(EntityType.COMPANY, "更多非遗文化走进校园。")).isEmpty();
  }

  @Test
  void parsesOrgansUnderALevel() {
    assertThat(texts(EntityType.GOVERNMENT, "县委、县政府召开会议，县柑橘产业发展专班和市水利局参加。"))
        .containsExactly("县委", "县政府", "县柑橘产业发展专班", "市水利局");
  }

  @Test
  void doesNotTakeGenericClassesForBodies() {
    assertThat(texts(EntityType.GOVERNMENT, "各乡镇人民政府要落实责任，全县上下一盘棋，大局为重。")).isEmpty();
  }

  @Test
  void keepsBracketsInCompanyNames() {
    assertThat(texts(EntityType.COMPANY, "签约企业有苏州恒锐（宿迁）精密制造有限公司。"))
        .containsExactly("苏州恒锐（宿迁）精密制造有限公司");
  }

  @Test
  void followsShortNamesThatTheDocumentDeclares() {
    assertThat(texts(EntityType.COMPANY, "成都市锦泰建设发展集团（简称锦泰集团）承建。锦泰集团派人驻场。")).contains("锦泰集团");
  }

  @Test
  void takesTheItemsOfAListOfCompanies() {
    assertThat(texts(EntityType.COMPANY, "引进了瑞沣科、骏驰光电等骨干企业。")).contains("骏驰光电");
  }

  @Test
  void opensALongerNameWithABody() {
    assertThat(texts(EntityType.ORGANIZATION, "浙江大学医学院附属第一医院派来专家。"))
        .containsExactly("浙江大学医学院附属第一医院");
  }

  @Test
  void namesZonesOnlyUnderAProperParent() {
    assertThat(texts(EntityType.ZONE, "铜仁高新区签约三个项目，建设现代农业产业园。")).containsExactly("铜仁高新区");
  }

  @Test
  void takesQuotedCampaignsAndFindsThemAgain() {
    assertThat(texts(EntityType.INITIATIVE, "深入推进“柳编归巢”行动。柳编归巢，重在平时。"))
        .containsExactly("柳编归巢", "柳编归巢");
  }

  @Test
  void mentionsNeitherOverlapNorLieAboutTheirOffsets() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String alphabet = "县市委局长王李明、，。：（）“”12亿元万公司高新区集团 \n·张的说x人民医院书记副有限和与至—\ud83d";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i >= 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int last = 0;
      for (Entity entity : tag(text.toString())) {
        assertThat(entity.begin()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
        assertThat(text.substring(entity.begin(), entity.end())).isEqualTo(entity.text());
        last = entity.end();
      }
    }
  }

  @Test
  void survivesAVeryLongLineAndManyBrackets() {
    assertThat(
            tag("（".repeat(50_000) + "县".repeat(50_000) + "九".repeat(50_000) + "”".repeat(50_000)))
        .isNotNull();
  }

  @Test
  void givesTheSameAnswerFromManyThreads() throws Exception {
    String text = "县委书记王立新率队走访了湖北恒瑞通科技有限公司，总投资12亿元。";
    List<Entity> expected = tag(text);
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<List<Entity>>> calls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        calls.add(() -> tag(text));
      }
      for (Future<List<Entity>> answer : pool.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void findsPeopleByWhatTheyAreWithoutATitle() {
    assertThat(texts(EntityType.PERSON, "来自邻县的移民马小禾说，留守妇女徐金朵在家门口上班，阿婆石春兰带着孙子登台。"))
        .containsExactly("马小禾", "徐金朵", "石春兰");
  }

  @Test
  void readsNamesOfPeoplesWithoutFamilyNames() {
    assertThat(texts(EntityType.PERSON, "牧民巴图吉日嘎拉老远就招手，护林员才让多杰说，村民图尔贡·艾山查看大棚。后来，图尔贡也来了。"))
        .containsExactly("巴图吉日嘎拉", "才让多杰", "图尔贡·艾山", "图尔贡");
  }

  @Test
  void readsARowOfNamesThatIsCountedBehindItsLast() {
    assertThat(texts(EntityType.PERSON, "他和马小超、轩海波等8名队友一早就在等候，白小雨、何明夫妇也来帮忙。"))
        .containsExactly("马小超", "轩海波", "白小雨", "何明");
  }

  @Test
  void readsNamesAndPostsOfAnAppointmentNotice() {
    String notice = "任命：\n佟丽朵为县审计局局长；\n关 霞为县文化馆馆长；\n免去谷雨声的县司法局副局长职务。";
    assertThat(texts(EntityType.PERSON, notice)).containsExactly("佟丽朵", "关 霞", "谷雨声");
    assertThat(role("佟丽朵", notice)).isEqualTo("县审计局局长");
    assertThat(role("谷雨声", notice)).isEqualTo("县司法局副局长");
  }

  @Test
  void takesNoThingThatBearsAPersonsNameAndNoSurnameBeforeMister() {
    assertThat(texts(EntityType.PERSON, "雷锋车队的司机又出发了。游客胡先生竖起大拇指，群众安危无小事。")).isEmpty();
  }

  @Test
  void completesATitleByTheBodyInFrontOfItsDepartment() {
    assertThat(role("冯小燕", "国家金融监督管理总局普惠金融司司长冯小燕出席。")).isEqualTo("国家金融监督管理总局普惠金融司司长");
    assertThat(role("向秀朵", "村妇女主任向秀朵说。")).isEqualTo("村妇女主任");
  }

  @Test
  void keepsVerbsInsideTheNamesOfCompaniesWithALegalForm() {
    assertThat(texts(EntityType.COMPANY, "记者走进云州启帆起重机械有限责任公司，机械有限公司不是名字。"))
        .containsExactly("云州启帆起重机械有限责任公司");
  }

  @Test
  void takesWordsForCompaniesOnlyWhereSomethingShowsIt() {
    assertThat(texts(EntityType.COMPANY, "大家图个吉利，工厂日产五千件。")).isEmpty();
    assertThat(texts(EntityType.COMPANY, "产品供应吉利、奇瑞等车企。")).containsExactly("吉利", "奇瑞");
  }

  @Test
  void takesNoBankForTheAssociationOfBanks() {
    assertThat(texts(EntityType.ORGANIZATION, "中国银行业协会发布报告。")).containsExactly("中国银行业协会");
    assertThat(texts(EntityType.COMPANY, "中国银行业协会发布报告。")).isEmpty();
  }

  @Test
  void opensABureauWithAnAutonomousLevelAndEndsItBeforeItsHead() {
    assertThat(texts(EntityType.GOVERNMENT, "自治区林业发展局、县公安局交通管理大队大队长到场。"))
        .containsExactly("自治区林业发展局", "县公安局交通管理大队");
  }
}
