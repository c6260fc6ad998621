package dev.countywire.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.model.EnrichedArticle;
import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.model.Sector;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AdditionsTest {
  private static final String TEXT =
      "岐山县召开产业发展推进会\\n"
          + "3月18日，岐山县召开产业发展推进会，青禾谷与云岭仓储签订协议，安排落实守望田园行动，推广渭麦一号良种。县委书记何伟出席会议并讲话，要求各部门抓好落实。";

  private static EnrichedArticle enriched(Map<String, List<String>> files) {
    Additions additions = Additions.none().withGeneration(700).withLexicons("own", files);
    Enrichment result =
        StandardEnricher.of(additions)
            .enrich(
                "{\"text\":\"%s\"}".formatted(TEXT).getBytes(StandardCharsets.UTF_8),
                Instant.parse("2025-03-19T00:00:00Z"));
    assertThat(result).isInstanceOf(Enrichment.Accepted.class);
    return ((Enrichment.Accepted) result).article();
  }

  private static List<String> names(EnrichedArticle article, EntityType type) {
    return article.tags().entities().stream()
        .filter(entity -> entity.type() == type)
        .map(Entity::text)
        .distinct()
        .toList();
  }

  private static void refused(String name, String fault, String... lines) {
    assertThatThrownBy(() -> Additions.none().withLexicons("own", Map.of(name, List.of(lines))))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(fault);
  }

  @Test
  void namesOfTheUsersAreFoundAndCarryTheGeneration() {
    EnrichedArticle article =
        enriched(
            Map.of(
                "companies.txt", List.of("# ours", "[known]", "云岭仓储"),
                "bodies.txt", List.of("# ours", "[known-zone]", "青禾谷"),
                "initiatives.txt", List.of("# ours", "[initiative]", "守望田园行动\t守望田园")));

    assertThat(names(article, EntityType.COMPANY)).containsExactly("云岭仓储");
    assertThat(names(article, EntityType.ZONE)).containsExactly("青禾谷");
    assertThat(article.tags().entities()).extracting(Entity::name).contains("守望田园");
    assertThat(article.enricher().generation()).isEqualTo(700);
  }

  @Test
  void aUsersEntryWinsOverTheBuiltInOne() {
    Map<String, List<String>> files =
        Map.of(
            "places.txt", List.of("# ours", "[sight]", "岐山县"),
            "sector-terms.tsv",
                List.of("topic\tterm\tweight\tcontext", "tourism\t良种\t9", "tourism\t渭麦一号\t9"));

    EnrichedArticle article = enriched(files);

    assertThat(article.tags().entities())
        .filteredOn(entity -> entity.text().equals("岐山县"))
        .allMatch(entity -> entity.id() == null && entity.rule().equals("lexicon-sight"));
    assertThat(article.tags().sectors()).extracting(Sector::code).first().isEqualTo("tourism");
  }

  @Test
  void aNameIsOfTheKindThatTheUserSays() {
    // 工商银行 is a company of the built-in list
    Additions additions =
        Additions.none()
            .withLexicons(
                "own", Map.of("bodies.txt", List.of("# ours", "[known-organization]", "工商银行")));
    Enrichment result =
        StandardEnricher.of(additions)
            .enrich(
                "{\"text\":\"%s\"}"
                    .formatted("座谈会在眉县召开\\n3月18日，座谈会在眉县召开，工商银行、县总工会的代表参加会议，会议要求各部门抓好落实，确保完成任务。")
                    .getBytes(StandardCharsets.UTF_8),
                Instant.parse("2025-03-19T00:00:00Z"));

    EnrichedArticle article = ((Enrichment.Accepted) result).article();
    assertThat(names(article, EntityType.ORGANIZATION)).contains("工商银行");
    assertThat(names(article, EntityType.COMPANY)).doesNotContain("工商银行");
  }

  @Test
  void everyFaultNamesFileAndLine() {
    refused("companies.txt", "own/companies.txt, line 1:", "[known]", "云岭仓储");
    refused(
        "companies.txt", "own/companies.txt, line 2: there is no section [firms]", "#", "[firms]");
    refused("titles.txt", "own/titles.txt, line 4: 甲 stands twice", "#", "[title]", "甲", "甲");
    refused("places.txt", "own/places.txt, line 2: there is no section [brook]", "#", "[brook]");
    refused("places.txt", "own/places.txt, line 2: an entry stands before", "#", "琼江");
    refused("ordinary-words.txt", "this list has no sections", "#", "[words]", "合作");
    refused(
        "sector-terms.tsv",
        "own/sector-terms.tsv line 2:",
        "topic\tterm\tweight\tcontext",
        "x\ty\t1");
    refused("firms.txt", "own/firms.txt adds to no lexicon; name it one of bodies.txt,", "#");
  }

  @Test
  void allFaultyFilesAreNamedAtOnce() {
    assertThatThrownBy(() ->
            Additions.none()
                .withLexicons(
                    "own", Map.of("titles.txt", List.of("甲"), "places.txt", List.of("乙"))))
        .hasMessageContaining("own/titles.txt")
        .hasMessageContaining("own/places.txt");
  }

  @Test
  void aGenerationOutOfRangeIsRefused() {
    assertThatThrownBy(() -> Additions.none().withGeneration(1024))
        .hasMessage("generation 1024 is not from 0 to 1023");
  }
}
