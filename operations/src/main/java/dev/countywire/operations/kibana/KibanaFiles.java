package dev.countywire.operations.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the folder `kibana`: a folder a kind, a file an object.
public final class KibanaFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  private KibanaFiles() {}

  /// The files that come with countywire.
  ///
  /// @throws IOException if they cannot be read
  public static List<KibanaObject> bundled() throws IOException {
    URL folder = KibanaFiles.class.getResource("files");
    if (folder == null) {
      throw new IOException("this build of countywire holds no files for Kibana");
    }
    try {
      return read(folder.toURI());
    } catch (URISyntaxException broken) {
      throw new IOException("the files for Kibana are not found at " + folder, broken);
    }
  }

  /// The files of a folder of the same form.
  ///
  /// @return them in the order of [ObjectKind], and of their names
  /// @throws IOException if one cannot be read, or is no JSON object
  public static List<KibanaObject> in(Path folder) throws IOException {
    List<KibanaObject> objects = new ArrayList<>();
    for (ObjectKind kind : ObjectKind.values()) {
      for (Path file : files(folder.resolve(kind.folder()))) {
        objects.add(read(kind, file));
      }
    }
    return objects;
  }

  /// The files of a folder on disk or in a jar.
  static List<KibanaObject> read(URI folder) throws IOException {
    if (!"jar".equals(folder.getScheme())) {
      return in(Path.of(folder));
    }
    try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
      return in(jar.provider().getPath(folder));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static KibanaObject read(ObjectKind kind, Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode body) {
        return new KibanaObject(kind, name.substring(0, name.length() - SUFFIX.length()), body);
      }
    } catch (JsonProcessingException broken) {
      throw new IOException(file + " is no JSON: " + broken.getOriginalMessage(), broken);
    }
    throw new IOException(file + " is no JSON object");
  }
}
