package dev.countywire.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the folder with Elasticsearch's jars, which are on no class path of this project.
final class ServerJars {
  /// System property that names the folder.
  static final String PROPERTY = "countywire.elasticsearch.lib";

  private static final Path IN_PROJECT = Path.of("embedded-elasticsearch", "target", "server");

  private ServerJars() {}

  /// The folder of the property, else the one that the build lays out, seen from the working folder
  /// or from where this class lies.
  ///
  /// @throws StackUnavailable if there is none
  static Path find() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return existing(Path.of(named));
    }
    return Stream.of(Path.of("").toAbsolutePath(), ownPlace())
        .flatMap(start -> Stream.iterate(start, Objects::nonNull, Path::getParent))
        .map(folder -> folder.resolve(IN_PROJECT))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> missing(IN_PROJECT, null));
  }

  private static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw missing(folder, null);
    }
    return folder;
  }

  private static Path ownPlace() {
    try {
      return Path.of(ServerJars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException odd) {
      throw missing(IN_PROJECT, odd);
    }
  }

  private static StackUnavailable missing(Path folder, @Nullable Exception cause) {
    return new StackUnavailable(
        "the jars of the embedded Elasticsearch are not in "
            + folder
            + ": run `mvn package`, or name their folder with -D"
            + PROPERTY,
        cause);
  }
}
