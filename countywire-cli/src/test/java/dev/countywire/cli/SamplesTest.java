package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.countywire.model.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CommandRun ENRICHED = enrich();

  @Test
  void everySampleIsARawArticleByTheSchema() throws IOException {
    Schema raw = SCHEMAS.getSchema(Schemas.raw());
    assertThat(samples()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(samples()).allSatisfy(s -> assertThat(raw.validate(s, InputFormat.JSON)).isEmpty());
  }

  @Test
  void everySampleIsEnrichedToAnArticleByTheSchema() throws IOException {
    Schema enriched = SCHEMAS.getSchema(Schemas.enriched());
    assertThat(ENRICHED.code()).isZero();
    assertThat(ENRICHED.lines()).hasSameSizeAs(samples());
    assertThat(ENRICHED.lines())
        .allSatisfy(a -> assertThat(enriched.validate(a, InputFormat.JSON)).isEmpty());
  }

  @Test
  void theSamplesShowEveryKindOfDamage() {
    List<JsonNode> cleanings =
        ENRICHED.lines().stream().map(SamplesTest::tree).map(a -> a.path("cleaning")).toList();
    assertThat(cleanings).anySatisfy(c -> assertThat(c.path("glosses").asInt()).isPositive());
    assertThat(cleanings)
        .anySatisfy(c -> assertThat(c.path("characters_converted").asInt()).isPositive());
    assertThat(cleanings)
        .anySatisfy(c ->
            assertThat(c.path("bytes_repaired").asInt() + c.path("unrepaired").asInt())
                .isPositive());
    assertThat(cleanings).anySatisfy(c -> assertThat(c.path("removed")).isNotEmpty());
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    assertThat(enrich().out()).isEqualTo(ENRICHED.out());
  }

  private static CommandRun enrich() {
    try (var in = Samples.open()) {
      return CommandRun.withInput(in.readAllBytes(), "enrich", "-i", "-");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> samples() throws IOException {
    try (var in = Samples.open()) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
