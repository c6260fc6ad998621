package dev.countywire.operations.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.embedded.LoopbackCertificate;
import dev.countywire.operations.kibana.Change.Outcome;
import dev.countywire.operations.kibana.ScriptedKibana.Act;
import dev.countywire.operations.kibana.ScriptedKibana.Seen;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KibanaApplyTest {
  private static final Path FILES = Path.of("../kibana");
  private static final String NEWS = "/api/dashboards/countywire-news-flow";

  private ScriptedKibana kibana;
  private List<KibanaObject> files;

  @BeforeEach
  void start() throws IOException {
    kibana = new ScriptedKibana();
    files = KibanaFiles.in(FILES);
  }

  @AfterEach
  void stop() {
    kibana.close();
  }

  @Test
  void allIsCreatedOnceAndThenUnchanged() {
    assertThat(outcomes(apply(false))).hasSize(files.size()).containsOnly(Outcome.CREATED);
    assertThat(kibana.objects)
        .containsKeys(
            NEWS,
            "tag/countywire",
            "/api/data_views/data_view/articles",
            "/api/data_views/data_view/articles-ops",
            "/api/data_views/data_view/articles-rejected",
            "/api/actions/connector/countywire-log",
            "/api/alerting/rule/countywire-new-energy");
    assertThat(kibana.kept("settings").at("/dateFormat:tz/userValue").asText())
        .isEqualTo("Asia/Shanghai");

    assertThat(outcomes(apply(false))).hasSize(files.size()).containsOnly(Outcome.UNCHANGED);
    assertThat(kibana.seen).allMatch(Seen::xsrf);
  }

  @Test
  void whatWasChangedByHandIsUndoneAndNamed() {
    apply(false);
    kibana.kept(NEWS).withObject("/options").put("hide_panel_borders", true);
    panel(NEWS, 1).put("type", "markdown");
    kibana.kept("/api/data_views/data_view/articles").put("title", "articles-*");
    kibana.kept("/api/alerting/rule/countywire-silence").put("enabled", false).put("name", "x");
    kibana.kept("tag/countywire").withObject("/attributes").put("color", "#000000");

    List<Change> changes =
        apply(false).stream().filter(each -> each.outcome() == Outcome.REPLACED).toList();

    assertThat(changes)
        .extracting(each -> each.id() + " " + each.details())
        .containsExactly(
            "countywire [color]",
            "articles [title]",
            "countywire-news-flow [options.hide_panel_borders, panels[1].type]",
            "countywire-silence [name]");
    assertThat(outcomes(apply(false))).containsOnly(Outcome.UNCHANGED);
    // whether a rule runs is not the file's business once it is there
    assertThat(kibana.kept("/api/alerting/rule/countywire-silence").path("enabled").asBoolean())
        .isFalse();
  }

  @Test
  void aDryRunWritesNothingAndSaysTheSame() {
    assertThat(outcomes(apply(true))).containsOnly(Outcome.CREATED);
    assertThat(kibana.writes()).isEmpty();
    apply(false);
    panel(NEWS, 2).put("type", "markdown");
    kibana.seen.clear();

    assertThat(apply(true))
        .filteredOn(each -> each.outcome() != Outcome.UNCHANGED)
        .singleElement()
        .satisfies(each -> assertThat(each.details()).containsExactly("panels[2].type"));
    assertThat(kibana.writes()).isEmpty();
  }

  @Test
  void aKibanaThatStartsOrIsBusyIsWaitedFor() {
    kibana.script.addAll(
        List.of(
            Act.UNAVAILABLE,
            Act.DEGRADED,
            Act.UNAVAILABLE,
            Act.OBEY,
            Act.TOO_MANY,
            Act.UNAVAILABLE));

    assertThat(outcomes(apply(false))).containsOnly(Outcome.CREATED);
    assertThat(kibana.script).isEmpty();
  }

  @Test
  void whatKibanaRefusesIsSaidInItsWordsAndTheRestIsDone() {
    kibana.refusedPath = "countywire-news-flow";
    List<Change> changes = new ArrayList<>();

    boolean well = KibanaApply.from(kibana.settings(), false).run(files, _ -> {}, changes::add);

    assertThat(well).isFalse();
    assertThat(changes)
        .filteredOn(each -> each.outcome() == Outcome.REFUSED)
        .singleElement()
        .satisfies(each ->
            assertThat(each.details())
                .containsExactly("Kibana answers 400: [panels.0]: no such type"));
    assertThat(kibana.objects)
        .doesNotContainKey(NEWS)
        .containsKey(NEWS.replace("news-flow", "pipeline-health"));
  }

  @Test
  void anUnknownUserIsOneSentenceWithoutTheSecret() {
    kibana.script.addAll(List.of(Act.OBEY, Act.UNKNOWN_USER));
    assertThatThrownBy(() -> apply(false, "kibana.username", "li", "kibana.password", "s3cret"))
        .isInstanceOf(KibanaUnavailable.class)
        .hasMessageContaining("user li (401)")
        .hasMessageContaining("kibana.api-key")
        .hasMessageNotContaining("s3cret");
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString("li:s3cret".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(kibana.seen).extracting(Seen::authorization).containsOnly(basic);
  }

  @Test
  void anApiKeyAndASpaceAreSent() {
    apply(false, "kibana.api-key", "abc", "kibana.space", "news");
    assertThat(kibana.seen).extracting(Seen::authorization).containsOnly("ApiKey abc");
    assertThat(kibana.objects.keySet())
        .filteredOn(key -> key.startsWith("/"))
        .isNotEmpty()
        .allMatch(key -> key.startsWith("/s/news/api/"));
  }

  @Test
  void overTlsTheAuthorityOfTheFileIsTrustedAndNoOther(@TempDir Path folder) throws IOException {
    LoopbackCertificate certificate = LoopbackCertificate.in(folder);
    kibana.close();
    kibana = ScriptedKibana.with(certificate.context());
    assertThatThrownBy(() -> apply(false))
        .isInstanceOf(KibanaUnavailable.class)
        .hasMessageContaining("kibana.ca-certificate");
    assertThat(kibana.seen).isEmpty();
    assertThat(outcomes(apply(false, "kibana.ca-certificate", certificate.pem().toString())))
        .containsOnly(Outcome.CREATED);
  }

  @Test
  void aRequestWithoutAnAnswerIsTriedAgainUntilPatienceEnds() {
    kibana.script.addAll(List.of(Act.HANG, Act.OBEY, Act.HANG));
    assertThat(outcomes(apply(false, "kibana.timeout", "200ms"))).containsOnly(Outcome.CREATED);

    kibana.script.addAll(List.of(Act.HANG, Act.HANG, Act.HANG, Act.HANG, Act.HANG, Act.HANG));
    assertThatThrownBy(() -> apply(false, "kibana.timeout", "100ms", "kibana.wait", "0s"))
        .isInstanceOf(KibanaUnavailable.class)
        .hasMessageContaining("longer than 100 ms")
        .hasMessageContaining("is kibana.url right?");
  }

  @Test
  void nobodyThereIsOneSentence() throws IOException {
    Settings nowhere;
    try (ScriptedKibana gone = new ScriptedKibana()) {
      nowhere = gone.settings("kibana.wait", "300ms");
    }
    assertThatThrownBy(() -> KibanaApply.from(nowhere, false).run(files, _ -> {}, _ -> {}))
        .isInstanceOf(KibanaUnavailable.class)
        .hasMessageContaining("no answer");
  }

  @Test
  void aTimeZoneThatSomebodyChoseStays() {
    ObjectNode zone = KibanaApplyTest.object(Map.of("userValue", "Europe/Berlin"));
    kibana.objects.put("settings", object(Map.of()).set("dateFormat:tz", zone));

    assertThat(apply(false))
        .filteredOn(each -> each.kind() == ObjectKind.SETTINGS)
        .singleElement()
        .isEqualTo(
            new Change(
                ObjectKind.SETTINGS,
                "space",
                Outcome.KEPT,
                List.of("dateFormat:tz is Europe/Berlin and stays so")));
  }

  @Test
  void dataViewsAndRulesFollowTheAlias() {
    apply(false, "index.alias", "news");
    JsonNode view = kibana.kept("/api/data_views/data_view/articles-ops");
    assertThat(view.path("title").asText()).isEqualTo("news-ops");
    JsonNode rule = kibana.kept("/api/alerting/rule/countywire-accidents");
    assertThat(rule.at("/params/index/0").asText()).isEqualTo("news");
  }

  @Test
  void settingsThatDoNotFitAreNamed() {
    assertThatThrownBy(() -> apply(false, "kibana.url", "kibana:5601"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("kibana.url");
    assertThatThrownBy(() -> apply(false, "kibana.space", "../default"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("kibana.space");
    assertThatThrownBy(() -> apply(false, "kibana.username", "li"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("kibana.password");
  }

  private List<Change> apply(boolean dryRun, String... more) {
    List<Change> changes = new ArrayList<>();
    KibanaApply.from(kibana.settings(more), dryRun).run(files, _ -> {}, changes::add);
    return changes;
  }

  private static List<Outcome> outcomes(List<Change> changes) {
    return changes.stream().map(Change::outcome).toList();
  }

  private ObjectNode panel(String dashboard, int index) {
    return (ObjectNode) kibana.kept(dashboard).path("panels").path(index);
  }

  private static ObjectNode object(Map<String, String> fields) {
    ObjectNode object = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    fields.forEach(object::put);
    return object;
  }
}
