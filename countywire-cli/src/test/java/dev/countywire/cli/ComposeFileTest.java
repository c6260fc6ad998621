package dev.countywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.text.Generation;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `docker compose config` cannot see in `docker-compose.yml` and `.env`.
class ComposeFileTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern PUBLISHED = Pattern.compile("ports: \\[\"([^\"]+)\"");
  private static final Pattern LIMIT = Pattern.compile("mem_limit: (\\d+)([mg])");

  @Test
  void startsTheVersionsThatTheBuildIsTestedWith() throws IOException {
    Properties env = env();
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    assertThat(pom)
        .contains("<kafka.version>" + env.getProperty("KAFKA_VERSION") + "<")
        .contains("<elasticsearch.version>" + env.getProperty("ELASTIC_VERSION") + "<");
    assertThat(env.getProperty("COUNTYWIRE_VERSION")).isEqualTo(Generation.current().version());
  }

  @Test
  void publishesOnLoopbackOnly() throws IOException {
    List<String> published = all(PUBLISHED).map(found -> found.group(1)).toList();
    assertThat(published).hasSizeGreaterThanOrEqualTo(4);
    assertThat(published).allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(compose().lines().filter(line -> line.contains("ports:"))).hasSameSizeAs(published);
  }

  @Test
  void fitsALaptopWith8Gigabytes() throws IOException {
    int megabytes =
        all(LIMIT)
            .mapToInt(
                found -> Integer.parseInt(found.group(1)) * (found.group(2).equals("g") ? 1024 : 1))
            .sum();
    assertThat(megabytes).isBetween(1024, 7 * 1024);
  }

  private static Stream<MatchResult> all(Pattern pattern) throws IOException {
    return pattern.matcher(compose()).results();
  }

  private static String compose() throws IOException {
    return Files.readString(ROOT.resolve("docker-compose.yml"));
  }

  private static Properties env() throws IOException {
    Properties env = new Properties();
    try (Reader reader = Files.newBufferedReader(ROOT.resolve(".env"))) {
      env.load(reader);
    }
    return env;
  }
}
