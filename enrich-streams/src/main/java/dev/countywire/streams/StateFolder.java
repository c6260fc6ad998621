package dev.countywire.streams;

import dev.countywire.runtime.InvalidSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// The folder in which one instance keeps its state on one cluster, and its name beside it. Kafka
/// Streams makes a folder of the application's inside.
///
/// @param path `state-dir/cluster id`
record StateFolder(Path path) {
  private static final String NAME = "instance-id";
  private static final int NAME_BYTES = 6;

  /// The folder within the setting's, made if it is missing. Two clusters never share one: state
  /// that belongs to one would be taken for the other's.
  ///
  /// @throws InvalidSetting if it cannot be made
  static StateFolder of(Path stateDir, String clusterId) {
    try {
      return new StateFolder(Files.createDirectories(stateDir.resolve(clusterId)));
    } catch (IOException refused) {
      throw unusable(stateDir, refused);
    }
  }

  /// A name of the instance that holds as long as its state does: whoever comes back with the state
  /// is the same member of the group, and gets its partitions back.
  ///
  /// @throws InvalidSetting if it can be neither read nor written
  String instanceId() {
    Path file = path.resolve(NAME);
    try {
      if (Files.notExists(file)) {
        byte[] name = new byte[NAME_BYTES];
        RandomGenerator.of("SecureRandom").nextBytes(name);
        write(file, "stream-" + HexFormat.of().formatHex(name));
      }
      return Files.readString(file).strip();
    } catch (IOException refused) {
      throw unusable(path, refused);
    }
  }

  private static void write(Path file, String name) throws IOException {
    try {
      Files.writeString(file, name, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException _) {
      // somebody was quicker; Kafka Streams will say that the folder is in use
    }
  }

  private static InvalidSetting unusable(Path folder, IOException cause) {
    return new InvalidSetting(
        "streams.state-dir", folder.toString(), "a folder that can be written (" + cause + ")");
  }
}
