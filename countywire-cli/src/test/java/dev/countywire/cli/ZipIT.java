package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The zip, unpacked in a folder of its own and run as its user does: by a shell, with a Java and
/// nothing of the build.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ZipIT {
  @TempDir private static Path folder;
  private static Path home = Path.of("");

  @BeforeAll
  static void unpack() throws IOException {
    String zip = System.getProperty("countywire.zip");
    assumeTrue(zip != null, "not checked: no zip was named with -Dcountywire.zip (mvn does)");
    try (FileSystem packed =
        FileSystems.newFileSystem(Path.of(zip), Map.of("enablePosixFileAttributes", true))) {
      copy(packed.getPath("/"), folder);
    }
    try (Stream<Path> roots = Files.list(folder)) {
      home = roots.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  @Test
  void saysItsVersion() throws Exception {
    assertThat(run("--version")).isEqualTo(CommandRun.of("--version").out());
  }

  @Test
  void enrichesAsTheBuildDoes() throws Exception {
    Path input = folder.resolve("samples.ndjson");
    try (var samples = Samples.open()) {
      Files.copy(samples, input);
    }
    String enriched = run("enrich", "-i", input.toString());
    assertThat(enriched.lines()).hasSameSizeAs(Files.readAllLines(input));
    assertThat(timeless(enriched))
        .isEqualTo(timeless(CommandRun.of("enrich", "-i", input.toString()).out()));
  }

  // the only field that says when it was enriched
  private static String timeless(String enriched) {
    return enriched.replaceAll("\"ingested_at\":\"[^\"]*\"", "");
  }

  @Test
  void carriesLicencesAndTheServersOfTheDemo() {
    assertThat(Stream.of("LICENSE", "NOTICE", "README.md", "server", "lib", "app"))
        .allSatisfy(name -> assertThat(home.resolve(name)).exists());
    assertThat(home.resolve("app")).isDirectoryContaining("glob:**/countywire-cli-*.jar");
    assertThat(home.resolve("lib")).isDirectoryNotContaining("glob:**/countywire-cli-*.jar");
    assertThat(home.resolve("server")).isDirectoryContaining("glob:**/elasticsearch-9*.jar");
  }

  @Test
  void theDemoRunsFromItUnderSoak() throws Exception {
    assumeTrue(Boolean.getBoolean("countywire.soak"), "half a minute: only with --soak");
    assertThat(run("demo")).containsPattern("indexed +[1-9]").contains("done in");
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("countywire").toString()));
    command.addAll(Arrays.asList(arguments));
    Path out = Files.createTempFile(folder, "run", ".out");
    Path err = Files.createTempFile(folder, "run", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", folder.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    assertThat(builder.start().waitFor()).as(() -> read(err)).isZero();
    return read(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  // with their permissions: the launcher must come out executable
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
