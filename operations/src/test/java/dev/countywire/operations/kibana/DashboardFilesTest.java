package dev.countywire.operations.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.sink.index.IndexKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be said of the files without a Kibana.
class DashboardFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILES = Path.of("../kibana");
  private static final Path VALIDATOR = Path.of("shared", "kibana", "validate.py");
  private static final Set<String> NUMBERS = Set.of("long", "integer", "double", "float");
  private static final Map<String, ObjectNode> DASHBOARDS = new TreeMap<>();
  private static final Map<String, Map<String, String>> TYPES = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (KibanaObject object : KibanaFiles.in(FILES)) {
      if (object.kind() == ObjectKind.DASHBOARD) {
        DASHBOARDS.put(object.id(), object.body());
      }
    }
    for (IndexKind kind : IndexKind.values()) {
      Map<String, String> types = new TreeMap<>();
      types(JSON.readTree(kind.mapping()), "", types);
      TYPES.put(kind.alias("articles"), types);
    }
  }

  @Test
  void everyFieldIsInTheMappingWithATypeThatFitsItsUse() {
    List<FieldUse> uses =
        DASHBOARDS.values().stream().flatMap(each -> FieldUse.of(each).stream()).toList();
    assertThat(uses).hasSizeGreaterThan(100);
    assertThat(uses).filteredOn(use -> !fits(use)).isEmpty();
  }

  @Test
  void theDashboardsAreLinkedToEachOther() {
    assertThat(DASHBOARDS)
        .containsOnlyKeys(
            "countywire-news-flow", "countywire-pipeline-health", "countywire-places-people")
        .allSatisfy((id, dashboard) -> {
          Set<String> others = new TreeSet<>(DASHBOARDS.keySet());
          others.remove(id);
          assertThat(dashboard.at("/panels/0/type").asText()).isEqualTo("links");
          assertThat(dashboard.at("/panels/0").findValuesAsText("destination"))
              .containsExactlyInAnyOrderElementsOf(others);
        });
  }

  @Test
  void titlesAreInEnglishAndChinese() {
    DASHBOARDS
        .values()
        .forEach(dashboard -> {
          List<String> titles = new ArrayList<>();
          visit(dashboard, node -> titles.addAll(texts(node, "title", "label")));
          assertThat(titles)
              .hasSizeGreaterThan(15)
              .allMatch(title -> title.matches(".*[A-Za-z].*") && title.matches(".*\\p{IsHan}.*"));
        });
  }

  @Test
  void whatTheEmbeddedServerLacksIsNotUsed() {
    DASHBOARDS
        .values()
        .forEach(dashboard ->
            visit(
                dashboard,
                node -> {
                  assertThat(node.path("operation").asText()).isNotEqualTo("last_value");
                  if (node.path("operation").asText().equals("terms")) {
                    assertThat(node.path("fields")).hasSize(1);
                  }
                  assertThat(node.path("type").asText()).isNotEqualTo("esql");
                }));
  }

  @Test
  void dataViewsReadTheAliasesExactlyAndTimesAreChinas() throws IOException {
    Map<String, String> titles = new TreeMap<>();
    for (KibanaObject object : KibanaFiles.in(FILES)) {
      if (object.kind() == ObjectKind.DATA_VIEW) {
        titles.put(object.id(), object.body().path("title").asText());
      }
      if (object.kind() == ObjectKind.SETTINGS) {
        assertThat(object.body().path("dateFormat:tz").asText()).isEqualTo("Asia/Shanghai");
      }
      if (object.kind() == ObjectKind.RULE) {
        assertThat(object.body().at("/params/timeField").asText()).isEqualTo("ingested_at");
      }
    }
    assertThat(titles)
        .isEqualTo(
            Map.of(
                "articles",
                "articles",
                "articles-ops",
                "articles-ops",
                "articles-rejected",
                "articles-rejected"));
  }

  @Test
  void theValidatorHasNothingToSay(@TempDir Path folder) throws Exception {
    Path script = validator();
    assumeTrue(script != null, "the validator of dashboards is not beside this project");
    assumeTrue(hasPython(), "there is no python3 to run the validator with");
    ObjectNode all = JSON.createObjectNode();
    for (IndexKind kind : List.of(IndexKind.values()).reversed()) {
      all.withObject("/properties")
          .setAll((ObjectNode) JSON.readTree(kind.mapping()).path("properties"));
    }
    Path mapping = folder.resolve("mapping.json");
    Files.writeString(mapping, JSON.createObjectNode().set("mappings", all).toString());
    List<String> command = new ArrayList<>(List.of("python3", String.valueOf(script), "--strict"));
    command.addAll(
        List.of(
            "--mapping",
            mapping.toString(),
            "--data-views",
            String.join(",", TYPES.keySet()),
            "--dashboards",
            ""));
    DASHBOARDS
        .keySet()
        .forEach(id -> command.add(FILES.resolve("dashboards/" + id + ".json").toString()));
    Path output = folder.resolve("output");
    Process validator =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(validator.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output)).contains("ok").hasLineCount(DASHBOARDS.size());
    assertThat(validator.exitValue()).isZero();
  }

  private static boolean fits(FieldUse use) {
    String type = TYPES.getOrDefault(use.view(), Map.of()).getOrDefault(use.field(), "nothing");
    return switch (use.use()) {
      case "terms", "unique_count" -> type.equals("keyword");
      case "date_histogram" -> type.equals("date");
      case "sum", "average", "median" -> NUMBERS.contains(type);
      case "min", "max" -> type.equals("date") || NUMBERS.contains(type);
      case "kql", "filter", "column" -> !type.equals("nothing");
      default -> throw new AssertionError("an operation that this test does not know: " + use);
    };
  }

  // beside the project, or beside the folder of its worktrees
  private static @Nullable Path validator() {
    Path folder = Path.of("").toAbsolutePath().getParent();
    for (int i = 0; i < 3 && folder != null; i++, folder = folder.getParent()) {
      if (Files.exists(folder.resolve(VALIDATOR))) {
        return folder.resolve(VALIDATOR);
      }
    }
    return null;
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private static void types(JsonNode mapping, String prefix, Map<String, String> types) {
    for (String part : List.of("properties", "fields")) {
      for (Map.Entry<String, JsonNode> field : mapping.path(part).properties()) {
        String name = prefix + field.getKey();
        if (field.getValue().has("type")) {
          types.put(name, field.getValue().path("type").asText());
        }
        types(field.getValue(), name + ".", types);
      }
    }
  }

  private static void visit(JsonNode node, Consumer<JsonNode> visitor) {
    visitor.accept(node);
    node.forEach(child -> visit(child, visitor));
  }

  private static List<String> texts(JsonNode node, String... names) {
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      if (node.path(name).isTextual()) {
        texts.add(node.path(name).asText());
      }
    }
    return texts;
  }
}
