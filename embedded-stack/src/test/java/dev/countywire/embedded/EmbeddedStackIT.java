package dev.countywire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStackIT {
  @Test
  void startsBothServersAndRemovesItsTemporaryFolder() throws Exception {
    Path folder;
    long child;
    try (var stack = EmbeddedStack.temporary()) {
      folder = stack.folder();
      child = stack.elasticsearch().pid();
      assertThat(new Http(stack.elasticsearch().url()).get("/")).contains("cluster_uuid");
      assertThat(stack.kafka().bootstrapServers()).startsWith("127.0.0.1:");
    }
    assertThat(folder).doesNotExist();
    assertThat(ProcessHandle.of(child)).isEmpty();
  }

  @Test
  void refusesAFolderThatAnotherStackUses(@TempDir Path folder) {
    try (var _ = StackFolder.given(folder)) {
      assertThatThrownBy(() -> EmbeddedStack.in(folder))
          .isInstanceOf(StackUnavailable.class)
          .hasMessageContaining("another stack uses the folder " + folder);
    }
  }

  @Test
  void killedParentTakesElasticsearchWithIt(@TempDir Path folder) throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + ServerJars.PROPERTY + "=" + ServerJars.find(),
                "-cp",
                System.getProperty("java.class.path"),
                StartsElasticsearch.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
      assertThat(child.isAlive()).isTrue();
      parent.destroyForcibly();
      child.onExit().get(60, TimeUnit.SECONDS);
      assertThat(child.isAlive()).isFalse();
    } finally {
      parent.destroyForcibly();
    }
  }

  /// A parent that starts the server, tells its process number, and waits to be killed.
  static final class StartsElasticsearch {
    private StartsElasticsearch() {}

    public static void main(String[] args) throws Exception {
      EmbeddedElasticsearch server = EmbeddedElasticsearch.start(Path.of(args[0]));
      System.out.println(server.pid());
      Thread.currentThread().join();
    }
  }
}
