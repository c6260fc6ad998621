package dev.countywire.text.entity;

import static dev.countywire.text.entity.Tagged.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.EntityType;
import org.junit.jupiter.api.Test;

/// Kinds of names that were missed or cut in articles nobody had seen.
class NamesByKindTest {
  @Test
  void aLegalFormReachesThePlaceInFrontOfAnyBrand() {
    assertThat(texts(EntityType.COMPANY, "与广东好从容生物制药有限公司签约。")).containsExactly("广东好从容生物制药有限公司");
    assertThat(texts(EntityType.COMPANY, "海南海顺物流有限公司增开航班。")).containsExactly("海南海顺物流有限公司");
  }

  @Test
  void whatStandsBeforeALegalFormBelongsToTheName() {
    assertThat(texts(EntityType.COMPANY, "走进瑞丰旅游开发有限责任公司的大厅。")).containsExactly("瑞丰旅游开发有限责任公司");
  }

  @Test
  void aNameThatCutsThroughADivisionIsNone() {
    assertThat(texts(EntityType.COMPANY, "近日，江西省德兴市铜矿街道开展走访活动。")).isEmpty();
    assertThat(texts(EntityType.ZONE, "吉林省绿园区和上海市浦东新区结为友好区。")).isEmpty();
  }

  @Test
  void aChainOfAHundredThousandDivisionsTakesLittleTime() {
    assertThat(texts(EntityType.PLACE, "港北区".repeat(100_000))).isNotEmpty();
  }

  @Test
  void aPlaceAWordAndATradeNameACompany() {
    assertThat(texts(EntityType.COMPANY, "江西凤凰铜业、湖南骆驼电气。")).containsExactly("江西凤凰铜业", "湖南骆驼电气");
    assertThat(texts(EntityType.COMPANY, "湖南智慧农业发展很快，广西特色茶业前景好。")).isEmpty();
  }

  @Test
  void aCoinedBrandStandsForItsCompany() {
    assertThat(texts(EntityType.COMPANY, "河北禄尧实业有限公司投产。禄尧的产品销往各地。")).contains("禄尧");
    assertThat(texts(EntityType.COMPANY, "河北中原实业有限公司投产。中原大地丰收。")).doesNotContain("中原");
  }

  @Test
  void aKindOfCompanyIsNone() {
    assertThat(texts(EntityType.COMPANY, "全县有5家A股上市公司，干部一头盯着数据，一头盯着市场。")).isEmpty();
  }

  @Test
  void whatTwoBodiesDoTogetherIsNoPartOfAName() {
    assertThat(texts(EntityType.ORGANIZATION, "青海大学与恒泽集团共建盐湖资源重点实验室。"))
        .doesNotContain("恒泽集团共建盐湖资源重点实验室");
  }

  @Test
  void aHospitalBelongsToItsUniversityAcrossAPlace() {
    assertThat(texts(EntityType.ORGANIZATION, "他转到山西医科大学附属太原口腔医院。"))
        .containsExactly("山西医科大学附属太原口腔医院");
  }

  @Test
  void aTeamOfAPlaceIsAnOrganization() {
    assertThat(texts(EntityType.ORGANIZATION, "决赛中，漳州队胜莆田队。")).containsExactly("漳州队", "莆田队");
  }

  @Test
  void anAssociationThatEndsLikeABureauIsNoGovernment() {
    assertThat(texts(EntityType.ORGANIZATION, "市消费者权益保护委员会发布提示。")).containsExactly("市消费者权益保护委员会");
  }

  @Test
  void aPortIsAZoneAndACityOfThatNameIsNone() {
    assertThat(texts(EntityType.ZONE, "台山市渔船全部回到台山港。连云港市气温下降，张家港有雨。")).containsExactly("台山港");
  }

  @Test
  void namesOfHousesAndFamiliesTakeTheirGivenName() {
    assertThat(texts(EntityType.PERSON, "村主任阿库石哈介绍，护林员勒格日铁表示，医生陈萨日娜说。"))
        .containsExactly("阿库石哈", "勒格日铁", "陈萨日娜");
    assertThat(texts(EntityType.PERSON, "教练员艾力·吐尔逊常驻学校。")).containsExactly("艾力·吐尔逊");
  }

  @Test
  void aLineOfNamesMakesNamesOfItsWords() {
    assertThat(texts(EntityType.PERSON, "获奖名单\n田春雨 江南 王卫东 马千里 丁国庆 路遥\n以上同志予以表彰"))
        .containsExactly("田春雨", "江南", "王卫东", "马千里", "丁国庆", "路遥");
    assertThat(texts(EntityType.PERSON, "花生 马铃薯 黄瓜 白菜 石榴 江鱼")).isEmpty();
  }

  @Test
  void ordinaryWordsThatBeginWithAFamilyNameAreNoNames() {
    assertThat(texts(EntityType.PERSON, "封测产能提升，门票全免，养牛致富，干部真拼，养殖户增收。")).isEmpty();
  }

  @Test
  void goingThereNamesNoPlace() {
    assertThat(texts(EntityType.PLACE, "建设者开上高原，龙灯队巡街，检查宾馆十家，“苍岭渔05533”靠岸。")).isEmpty();
  }

  @Test
  void resortsMarketsAndHallsArePlaces() {
    assertThat(texts(EntityType.PLACE, "青州国际会展中心开馆，云栖谷度假酒店客满。")).contains("青州国际会展中心", "云栖谷度假酒店");
  }
}
