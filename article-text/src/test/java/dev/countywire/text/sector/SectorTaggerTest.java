package dev.countywire.text.sector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.model.EventType;
import dev.countywire.model.Sector;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectorTaggerTest {
  private static final Vocabulary.Builder TERMS = Vocabulary.builder();
  private static final SectorTagger TAGGER = SectorTagger.standard(TERMS);
  private static final Vocabulary VOCABULARY = TERMS.build();

  private static final String SOLAR =
      """
      昨天上午，河湾镇的荒坡上，最后一块光伏组件装上支架，全县最大的光伏电站并网发电。
      电站装机容量120兆瓦，一年能发1.5亿度绿电。项目经理说，逆变器和储能设备上周已经调试完毕。
      板上发电，板下放羊。牧光互补让荒坡有了两份收入。
      下一步，县里还要建两座新型储能电站，和风电场一起组成清洁能源基地。\
      """;

  @Test
  void ranksWhatAnArticleIsAboutFirst() {
    assertThat(tag("荒坡上“长”出光伏电站", SOLAR).sectors())
        .first()
        .satisfies(sector -> assertThat(sector.code()).isEqualTo("new-energy"))
        .satisfies(sector -> assertThat(sector.name()).isEqualTo("新能源"))
        .satisfies(sector -> assertThat(sector.score()).isBetween(0.5, 1.0));
  }

  @Test
  void evidenceIsWhatStandsAtItsOffsets() {
    SectorTagger.Verdict verdict = tag("荒坡上“长”出光伏电站", SOLAR);
    assertThat(verdict.sectors()).isNotEmpty();
    for (Sector sector : verdict.sectors()) {
      assertThat(sector.evidence())
          .isNotEmpty()
          .allSatisfy(e -> assertThat(e.text()).isEqualTo(SOLAR.substring(e.begin(), e.end())))
          .allSatisfy(e -> assertThat(e.text()).isEqualTo(e.text().strip()));
    }
  }

  @Test
  void aMemberOfAListWeighsLessThanATopic() {
    String list = "全市要做强光伏、汽车、化工、纺织、钢铁、食品加工、旅游、物流、软件、金融十大产业。";
    assertThat(score("new-energy", "光伏电站并网", SOLAR))
        .isGreaterThan(0.1 + score("new-energy", "产业大会举行", list));
  }

  @Test
  void aBodyThatActsIsNoTopic() {
    String body = "县农业农村局的三名干部昨天到河东小学，给孩子们上了一堂课。老师和学生都说好。";
    List<Entity> actor =
        List.of(
            Entity.of(
                EntityType.GOVERNMENT, "县农业农村局", "县农业农村局", null, 0, Entity.Field.BODY, "test"));
    assertThat(tag("", body, actor).sectors())
        .extracting(Sector::code)
        .contains("education")
        .doesNotContain("agriculture");
  }

  @Test
  void phrasesWithoutContentSayNothing() {
    assertThat(tag("高质量发展", "奋力谱写高质量发展新篇章。\n一张蓝图绘到底。").sectors()).isEmpty();
  }

  @Test
  void emptyAndEndlessTextsAreTagged() {
    assertThat(tag("", "")).isEqualTo(new SectorTagger.Verdict(List.of(), EventType.OTHER));
    assertThat(tag("", "光伏组件".repeat(50_000)).sectors())
        .extracting(Sector::code)
        .containsExactly("new-energy");
    assertThat(tag("\ud83d", "\n\n\n\ud83d\n。。。\n").sectors()).isEmpty();
  }

  @Test
  void aPageInOneLineIsAboutTheSame() {
    assertThat(tag("", SOLAR.replace("\n", "")).sectors())
        .extracting(Sector::code)
        .startsWith("new-energy");
  }

  @Test
  void kindsOfEventAreToldApart() {
    assertThat(tag("县水务局关于城区停水的公告", "因管网检修，4月2日8时起停水。请用户提前储水，特此公告。").eventType())
        .isEqualTo(EventType.NOTICE);
    assertThat(tag("河西县召开防汛工作会议", "5月9日，全县防汛工作会议召开。县长主持会议并讲话。会议强调，要早做准备。").eventType())
        .isEqualTo(EventType.MEETING);
    assertThat(tag("河西县十个项目集中开工", "3月1日，十个项目集中开工，总投资20亿元。").eventType())
        .isEqualTo(EventType.PROJECT_START);
    assertThat(tag("云", "今天有云。").eventType()).isEqualTo(EventType.OTHER);
  }

  private static double score(String code, String title, String body) {
    return tag(title, body).sectors().stream()
        .filter(s -> s.code().equals(code))
        .mapToDouble(Sector::score)
        .findFirst()
        .orElse(0);
  }

  private static SectorTagger.Verdict tag(String title, String body) {
    return tag(title, body, List.of());
  }

  private static SectorTagger.Verdict tag(String title, String body, List<Entity> entities) {
    return TAGGER.tag(new ArticleText(part(title), part(body), null, null, null), entities);
  }

  private static ArticleText.Part part(String text) {
    return new ArticleText.Part(text, VOCABULARY.match(text));
  }
}
