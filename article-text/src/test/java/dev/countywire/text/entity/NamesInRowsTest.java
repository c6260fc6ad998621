package dev.countywire.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Lattice;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Names in rows with remarks, quotations in rows, and what stands directly behind a name.
class NamesInRowsTest {
  private static final WordTable WORDS = WordTable.standard();
  private static final Vocabulary.Builder TERMS = Vocabulary.builder();
  private static final EntityTagger TAGGER = EntityTagger.standard(WORDS, TERMS);
  private static final Vocabulary VOCABULARY = TERMS.build();
  private static final Lattice LATTICE = new Lattice(WORDS);

  private static ArticleText.Part part(String text) {
    var hits = VOCABULARY.match(text);
    return new ArticleText.Part(text, hits, LATTICE.segment(text, hits));
  }

  private static List<Entity> entities(EntityType type, String body) {
    ArticleText article = new ArticleText(part(""), part(body), null, null, null);
    return TAGGER.tag(article).entities().stream().filter(e -> e.type() == type).toList();
  }

  private static List<String> texts(EntityType type, String body) {
    return entities(type, body).stream().map(Entity::text).toList();
  }

  private static List<String> roles(String body) {
    return entities(EntityType.PERSON, body).stream().map(Entity::role).toList();
  }

  @Test
  void aTitleHoldsAcrossRemarksInBrackets() {
    String elected = "副镇长：丁一山（女，回族）、白小雨（畲族）、覃 川";
    assertThat(texts(EntityType.PERSON, elected)).containsExactly("丁一山", "白小雨", "覃 川");
    assertThat(roles(elected)).containsExactly("副镇长", "副镇长", "副镇长");
  }

  @Test
  void aRemarkIsShortAndClosedInItsLine() {
    assertThat(roles("副镇长丁一山（分管农业\n）、白小雨说。")).doesNotHaveDuplicates();
  }

  @Test
  void aLabelledNameMayHaveARemark() {
    assertThat(texts(EntityType.PERSON, "丧事联系人：丁卫东（次子）")).containsExactly("丁卫东");
  }

  @Test
  void aPostWithAQualifierInFrontIsOneTitle() {
    assertThat(roles("首任校长丁一山回忆。大会秘书长白小雨列席。第三代掌门人何一鸣介绍。"))
        .containsExactly("首任校长", "大会秘书长", "第三代掌门人");
  }

  @Test
  void aTitleThatBeginsWithALevelKeepsThePlaceOfThatLevel() {
    assertThat(roles("山东省劳动模范丁一山说。")).containsExactly("山东省劳动模范");
  }

  @Test
  void aKnownPartEndsADottedName() {
    assertThat(texts(EntityType.PERSON, "记者走进村民吐尔洪·买买提家，镇长叶尔肯·努尔兰算了一笔账。"))
        .containsExactly("吐尔洪·买买提", "叶尔肯·努尔兰");
    assertThat(texts(EntityType.PERSON, "古丽仙·阿不都热合曼今年70岁。")).containsExactly("古丽仙·阿不都热合曼");
  }

  @Test
  void aVerbThatWritesSoundsIsNoPartOfAName() {
    assertThat(texts(EntityType.PERSON, "旗长苏日格参加活动。")).containsExactly("苏日格");
  }

  @Test
  void aForeignNameBehindATradeIsAName() {
    assertThat(texts(EntityType.PERSON, "助理教练伊万诺夫到场，采购商拉赫曼下单。")).containsExactly("伊万诺夫", "拉赫曼");
  }

  @Test
  void quotationsInARowShareTheWordBehindThem() {
    assertThat(texts(EntityType.INITIATIVE, "民警开展“守水”“护堤2025”“暖巷”等专项行动。"))
        .containsExactly("守水", "护堤2025", "暖巷");
    assertThat(texts(EntityType.INITIATIVE, "菜单上写着“守水”“暖巷”等菜名。")).isEmpty();
  }

  @Test
  void aSetThatIsCarriedOutIsACampaign() {
    assertThat(texts(EntityType.INITIATIVE, "法院依托“五方共治”和“一镇一法官”化解纠纷。"))
        .containsExactly("五方共治", "一镇一法官");
    assertThat(texts(EntityType.INITIATIVE, "他笑称自己是“三朝元老”。")).isEmpty();
  }

  @Test
  void whatADivisionWantsToBecomeIsAStrategy() {
    assertThat(texts(EntityType.INITIATIVE, "会议提出“环保立市”“竹业富县”。")).containsExactly("环保立市", "竹业富县");
  }

  @Test
  void aLongRowOfQuotationsIsReadInLinearTime() {
    assertThat(texts(EntityType.INITIATIVE, "“雨”".repeat(60_000))).isEmpty();
  }

  @Test
  void theCommitteeOfABureauIsTheBureau() {
    assertThat(texts(EntityType.GOVERNMENT, "县审计局党委书记丁一山讲话。")).containsExactly("县审计局");
    assertThat(texts(EntityType.GOVERNMENT, "镇党委书记丁一山讲话。")).containsExactly("镇党委");
  }

  @Test
  void committeesOfLeagueAndPartiesAreOrganizations() {
    assertThat(texts(EntityType.ORGANIZATION, "共青团奉贤区委举办活动。")).containsExactly("共青团奉贤区委");
    assertThat(texts(EntityType.GOVERNMENT, "共青团奉贤区委举办活动。")).isEmpty();
  }

  @Test
  void aTeamOfABureauIsNotCutByAVillage() {
    assertThat(roles("自治区审计厅驻村工作队队长丁一山说。")).containsExactly("自治区审计厅驻村工作队队长");
  }

  @Test
  void theGovernmentOfAProvinceKeepsItsProvince() {
    assertThat(texts(EntityType.GOVERNMENT, "由云南省人民政府主办。")).containsExactly("云南省人民政府");
  }

  @Test
  void aQuotedCampaignIsNoSchoolOfItsOwn() {
    assertThat(texts(EntityType.ORGANIZATION, "全市有“双减”试点学校九所。")).isEmpty();
  }

  @Test
  void coinedNamesInAListOfBrandsAreCompanies() {
    assertThat(texts(EntityType.COMPANY, "朵嗦、沐螺等品牌陆续上市。")).containsExactly("朵嗦", "沐螺");
    assertThat(texts(EntityType.COMPANY, "携程数据显示，订单增长。")).containsExactly("携程");
  }
}
