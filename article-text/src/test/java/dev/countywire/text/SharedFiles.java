package dev.countywire.text;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Sample pages and test cases that lie beside the project, not in it.
public final class SharedFiles {
  private SharedFiles() {}

  /// A file or folder there; the test is skipped where it is absent.
  public static Path path(String name) {
    Path shared = Path.of("../../shared").resolve(name);
    for (int up = 0; up < 3 && !Files.exists(shared); up++) {
      shared = Path.of("..").resolve(shared);
    }
    assumeThat(shared).as("../shared/%s is not beside the project", name).exists();
    return shared;
  }

  /// The lines of a file there.
  public static List<String> lines(String name) {
    try {
      return Files.readAllLines(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The texts of all files of a folder there, by name.
  public static List<String> texts(String folder) {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files.sorted().filter(Files::isRegularFile).map(SharedFiles::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
