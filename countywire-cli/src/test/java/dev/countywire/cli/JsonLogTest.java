package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLogTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyLineOnStandardErrorIsAnEcsObject() throws Exception {
    List<String> lines =
        errorsOf(
            "index",
            "init",
            "--log",
            "json",
            "--elasticsearch",
            "http://127.0.0.1:1",
            "--set",
            "elasticsearch.api-key=s3cret");
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(fields(line))
                .contains("@timestamp", "log.level", "message", "ecs.version", "service.name"))
        .noneSatisfy(line -> assertThat(line).contains("s3cret"));
    JsonNode last = JSON.readTree(lines.getLast());
    assertThat(last.path("log.level").asText()).isEqualTo("ERROR");
    assertThat(last.path("message").asText()).contains("does not answer at [http://127.0.0.1:1]");
  }

  @Test
  void textIsWhatAPersonGets() throws Exception {
    assertThat(errorsOf("index", "init", "--elasticsearch", "http://127.0.0.1:1"))
        .last()
        .asString()
        .startsWith("countywire: ");
  }

  private static List<String> fields(String line) throws Exception {
    List<String> names = new ArrayList<>();
    JSON.readTree(line).fieldNames().forEachRemaining(names::add);
    return names;
  }

  // a process of its own: the form of the log is the process's
  private static List<String> errorsOf(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines =
        new String(process.getErrorStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor()).isEqualTo(ExitCode.ELASTICSEARCH);
    return lines;
  }
}
