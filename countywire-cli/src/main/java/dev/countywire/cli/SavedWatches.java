package dev.countywire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.watch.Watch;
import dev.countywire.runtime.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Watches by name, in a file of JSON that may be edited by hand.
///
/// @param file where they are; it need not exist
record SavedWatches(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// All of them, by name.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws InvalidSetting if it is no file of watches
  Map<String, Watch> all() throws IOException {
    Map<String, Watch> watches = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : read().properties()) {
      watches.put(entry.getKey(), watch(entry));
    }
    return watches;
  }

  /// One of them.
  ///
  /// @throws InvalidSetting if there is none of that name
  Watch get(String name) throws IOException {
    Map<String, Watch> all = all();
    Watch watch = all.get(name);
    if (watch == null) {
      throw new InvalidSetting(
          "--watch",
          name,
          "one of those in %s: %s".formatted(file, String.join(", ", all.keySet())));
    }
    return watch;
  }

  /// Keeps a watch under a name, in place of one that was there.
  ///
  /// @throws InvalidSetting if the name is none
  void save(String name, Watch watch) throws IOException {
    if (!name.matches("[\\p{L}\\p{N}._-]{1,64}")) {
      throw new InvalidSetting("--save", name, "a name of up to 64 letters, digits, . _ -");
    }
    ObjectNode all = read();
    ObjectNode one = all.putObject(name);
    put(one, "region", watch.region());
    put(one, "sector", watch.sector());
    put(one, "company", watch.company());
    write(all);
  }

  /// Forgets a watch.
  ///
  /// @throws InvalidSetting if there is none of that name
  void forget(String name) throws IOException {
    ObjectNode all = read();
    if (all.remove(name) == null) {
      throw new InvalidSetting("--forget", name, "a watch in " + file);
    }
    write(all);
  }

  private ObjectNode read() throws IOException {
    if (Files.notExists(file)) {
      return JSON.createObjectNode();
    }
    try {
      if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode all) {
        return all;
      }
    } catch (JsonProcessingException _) {
      // falls through to the same sentence
    }
    throw notWatches();
  }

  private void write(ObjectNode all) throws IOException {
    Path whole = file.toAbsolutePath();
    if (whole.getParent() != null) {
      Files.createDirectories(whole.getParent());
    }
    Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
    Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Watch watch(Map.Entry<String, JsonNode> entry) {
    for (Map.Entry<String, JsonNode> wish : entry.getValue().properties()) {
      boolean known =
          switch (wish.getKey()) {
            case "region", "sector", "company" -> wish.getValue().isTextual();
            default -> false;
          };
      if (!known) {
        throw notWatches();
      }
    }
    return new Watch(
        text(entry.getValue(), "region"),
        text(entry.getValue(), "sector"),
        text(entry.getValue(), "company"));
  }

  private InvalidSetting notWatches() {
    return new InvalidSetting(
        "--watches",
        file.toString(),
        "a file such as {\"cells\": {\"region\": \"四川\", \"sector\": \"new-energy\", \"company\": \"…\"}}");
  }

  private static @Nullable String text(JsonNode watch, String name) {
    return watch.hasNonNull(name) ? watch.path(name).asText() : null;
  }

  private static void put(ObjectNode watch, String name, @Nullable String value) {
    if (value != null) {
      watch.put(name, value);
    }
  }
}
