package dev.countywire.sink.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.model.EnrichedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IndexTemplateTest {
  private static final Set<String> TYPES_OF_EVERY_SERVER =
      Set.of("keyword", "text", "date", "integer", "float", "double", "geo_point", "object");

  private final JsonNode mapping =
      IndexTemplate.of(new IndexSettings(IndexKind.ARTICLES, "articles", 3, 2)).mapping();

  @Test
  void hasEveryFieldOfTheContractAndNoOther() throws IOException {
    try (InputStream in =
        EnrichedArticle.class.getResourceAsStream("enriched-article.schema.json")) {
      JsonNode schema = new ObjectMapper().readTree(Objects.requireNonNull(in));
      assertThat(mapped(mapping, "")).isEqualTo(described(schema, ""));
    }
  }

  @Test
  void refusesFieldsThatNobodyHasDescribed() {
    assertThat(mapping.path("dynamic").asText()).isEqualTo("strict");
  }

  @Test
  void storesMentionsAndRemovedTextWithoutIndexingThem() {
    JsonNode fields = mapping.path("properties");
    assertThat(fields.path("entities").path("enabled").asBoolean(true)).isFalse();
    assertThat(
            fields
                .path("cleaning")
                .path("properties")
                .path("removed")
                .path("enabled")
                .asBoolean(true))
        .isFalse();
  }

  @Test
  void namesOnlyTypesAndAnalyzersThatBothServersKnow() {
    assertThat(mapping.findValuesAsText("type")).allMatch(TYPES_OF_EVERY_SERVER::contains);
    assertThat(mapping.findValuesAsText("analyzer")).containsOnly("cjk", "standard");
  }

  @Test
  void carriesTheSettingsAndLeavesSiblingIndicesAlone() throws IOException {
    IndexSettings settings = new IndexSettings(IndexKind.ARTICLES, "articles", 3, 2);
    JsonNode body = new ObjectMapper().readTree(IndexTemplate.of(settings).body(settings));
    JsonNode index = body.path("template").path("settings").path("index");
    assertThat(index.path("number_of_shards").asInt()).isEqualTo(3);
    assertThat(index.path("number_of_replicas").asInt()).isEqualTo(2);
    assertThat(index.path("codec").asText()).isEqualTo("best_compression");
    assertThat(body.path("index_patterns").get(0).asText()).isEqualTo("articles-0*");
  }

  // what is not indexed, and points, are leaves here: their inside is the schema's alone
  private static Set<String> mapped(JsonNode mapping, String prefix) {
    Set<String> names = new TreeSet<>();
    mapping
        .path("properties")
        .properties()
        .forEach(field -> {
          String name = prefix + field.getKey();
          Set<String> inner = mapped(field.getValue(), name + ".");
          names.addAll(inner.isEmpty() ? Set.of(name) : inner);
        });
    return names;
  }

  private Set<String> described(JsonNode schema, String prefix) {
    Set<String> names = new TreeSet<>();
    JsonNode fields = schema.has("items") ? schema.path("items") : schema;
    fields
        .path("properties")
        .properties()
        .forEach(field -> {
          String name = prefix + field.getKey();
          Set<String> inner = isLeaf(name) ? Set.of() : described(field.getValue(), name + ".");
          names.addAll(inner.isEmpty() ? Set.of(name) : inner);
        });
    return names;
  }

  private boolean isLeaf(String name) {
    JsonNode field = mapping.at("/properties/" + name.replace(".", "/properties/"));
    return field.path("type").asText().equals("geo_point")
        || !field.path("enabled").asBoolean(true);
  }
}
