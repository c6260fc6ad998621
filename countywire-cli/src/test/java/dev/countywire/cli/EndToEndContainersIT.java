package dev.countywire.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;

/// On containers: `./countywire test --containers`.
class EndToEndContainersIT extends EndToEnd {
  @BeforeAll
  static void findDocker() {
    boolean found = DockerClientFactory.instance().isDockerAvailable();
    if (!found) {
      System.out.println("not checked: there is no Docker here, so nothing ran on containers");
    }
    assumeTrue(found, "there is no Docker here");
  }

  @Override
  Servers servers(Path folder) {
    return ContainerServers.start();
  }
}
