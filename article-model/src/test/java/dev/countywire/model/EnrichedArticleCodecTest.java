package dev.countywire.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrichedArticleCodecTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Schemas.enriched());
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2025-03-18T17:42:00+08:00");

  @Test
  void writesEveryFieldAsTheSchemaHasIt() {
    String json = new String(EnrichedArticleCodec.encode(full()), UTF_8);
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(json)
        .contains("\"@timestamp\":\"2025-03-18T17:42:00+08:00\"")
        .contains("\"max_cny\":1000000000")
        .contains("\"places\":[\"岐县\"]")
        .contains("\"sector\":\"water\"")
        .doesNotContain("\n");
  }

  @Test
  void leavesOutWhatIsAbsent() {
    Content content =
        new Content(null, null, "正 文", List.of(), null, List.of(), List.of(), null, Script.HANS);
    EnrichedArticle article =
        new EnrichedArticle(
            new Provenance("a", TIME, TIME, null, null, null, null, null),
            content,
            new Tags(null, List.of(), List.of(), List.of(), EventType.OTHER),
            new Cleaning(List.of(), 0, 0, 0, 0, 0),
            "0".repeat(32),
            List.of(),
            new EnricherVersion("1", 0));
    String json = new String(EnrichedArticleCodec.encode(article), UTF_8);
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(json)
        .contains("\"word_count\":2")
        .doesNotContain("null", "[]", "money", "title", "sector");
  }

  @Test
  void refusesInTheSchemaWhatTheContractDoesNotName() {
    assertThat(SCHEMA.validate("{\"id\":\"a\",\"extra\":1}", InputFormat.JSON)).isNotEmpty();
  }

  private static EnrichedArticle full() {
    Provenance provenance =
        new Provenance(
            "a-1",
            TIME,
            TIME,
            TIME,
            2,
            new ArticleUrl("http://news.qixian.example/1", "news.qixian.example", "qixian.example"),
            "岐县融媒",
            "a.txt");
    Content content =
        new Content(
            "岐县水库开工",
            "总投资10亿元",
            "县委书记何伟说，投资10亿元。",
            List.of("图为现场"),
            "岐县融媒体中心",
            List.of("甲"),
            List.of("乙"),
            new Published(TIME, Published.Precision.MINUTE),
            Script.MIXED);
    List<Entity> entities =
        List.of(
            Entity.of(EntityType.PLACE, "岐县", "岐县", "610323", 0, Entity.Field.TITLE, "full-name"),
            Entity.person("何伟", "何伟", "县委书记", "岐县县委书记", 4, Entity.Field.BODY, "title-before"),
            Entity.money(
                "10亿元",
                new BigDecimal("1E+9"),
                new Entity.Amount(new BigDecimal("1E+9"), new BigDecimal("1E+9"), "CNY"),
                10,
                Entity.Field.BODY,
                "amount"));
    GeoPoint point = new GeoPoint(34.44, 107.62);
    Tags tags =
        new Tags(
            new Region("610323", "岐县", List.of("陕西省", "宝鸡市", "岐县"), Region.Level.COUNTY, point),
            entities,
            List.of(point),
            List.of(new Sector("water", "水利", 0.87654, List.of(new Sector.Evidence("水库", 2, 4)))),
            EventType.PROJECT_START);
    return new EnrichedArticle(
        provenance,
        content,
        tags,
        new Cleaning(List.of(new Cleaning.Removed("share", "share-call", "点赞")), 0.1, 1, 2, 3, 4),
        ArticleId.digest("x"),
        List.of("k1", "k2"),
        new EnricherVersion("0.1.0", 1));
  }
}
