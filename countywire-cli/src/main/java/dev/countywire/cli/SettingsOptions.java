package dev.countywire.cli;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where settings come from, weakest first: `countywire.properties`, environment, flags.
final class SettingsOptions {
  private static final String FILE = "countywire.properties";
  private static final String VARIABLE = "COUNTYWIRE_";
  private static final Pattern SECRET =
      Pattern.compile("password|secret|api-key|token|jaas|credential|private|\\.key$");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "settings file; without it, countywire.properties of the current folder, if there")
  private @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "one setting, such as --set sink.bulk.bytes=8MiB; wins over file and environment")
  private Map<String, String> set = new HashMap<>();

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,...",
      description = "short for --set kafka.bootstrap.servers=...")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL,...",
      description = "short for --set elasticsearch.urls=...")
  private @Nullable String elasticsearch;

  @Option(
      names = "--print-config",
      description = "print the settings that would hold, secrets masked, and end")
  private boolean print;

  /// What a command does with its settings.
  interface Action {
    /// Gives the exit code.
    int run(Settings settings) throws IOException, InterruptedException;
  }

  /// Runs the action with all layers merged, or prints them where that is asked for.
  ///
  /// @throws InvalidSetting if the settings file cannot be read
  int run(Context context, Action action) throws IOException, InterruptedException {
    return run(context, Map.of(), action);
  }

  /// The same with options on top that are short for settings.
  ///
  /// @param shorts settings that win over all layers
  /// @throws InvalidSetting if the settings file cannot be read
  int run(Context context, Map<String, String> shorts, Action action)
      throws IOException, InterruptedException {
    Settings settings = Settings.merged(read(context.environment()).values(), shorts);
    if (print) {
      context.out().print(masked(settings));
      return ExitCode.OK;
    }
    return action.run(settings);
  }

  /// All layers merged.
  ///
  /// @throws InvalidSetting if the settings file cannot be read
  Settings read(Map<String, String> environment) {
    Map<String, String> flags = new TreeMap<>(set);
    if (bootstrapServers != null) {
      flags.put("kafka.bootstrap.servers", bootstrapServers);
    }
    if (elasticsearch != null) {
      flags.put("elasticsearch.urls", elasticsearch);
    }
    Map<String, String> file = fromFile();
    KnownSettings.check(file);
    KnownSettings.check(flags);
    // the environment may hold names of somebody else's making, so they are not checked
    return Settings.merged(file, fromEnvironment(environment), flags);
  }

  /// What would hold, defaults included, as lines of a properties file, secrets masked.
  static String masked(Settings settings) {
    StringBuilder lines = new StringBuilder();
    KnownSettings.effective(settings)
        .values()
        .forEach((key, value) ->
            lines
                .append(key)
                .append('=')
                .append(
                    !value.isEmpty() && SECRET.matcher(key).find()
                        ? "********"
                        : TerminalText.line(value))
                .append('\n'));
    return lines.toString();
  }

  // COUNTYWIRE_KAFKA_BOOTSTRAP_SERVERS is kafka.bootstrap.servers; a double underscore stands for a
  // hyphen
  static Map<String, String> fromEnvironment(Map<String, String> environment) {
    Map<String, String> layer = new TreeMap<>();
    environment.forEach((name, value) -> {
      if (name.startsWith(VARIABLE) && !name.equals("COUNTYWIRE_JAVA_OPTS")) {
        String key = name.substring(VARIABLE.length()).toLowerCase(Locale.ROOT);
        layer.put(key.replace("__", "-").replace('_', '.'), value);
      }
    });
    return layer;
  }

  private Map<String, String> fromFile() {
    Path path = file == null ? Path.of(FILE) : file;
    if (file == null && Files.notExists(path)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new InvalidSetting("--config", path.toString(), "a readable properties file in UTF-8");
    }
    Map<String, String> layer = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> layer.put(key, properties.getProperty(key)));
    return layer;
  }
}
