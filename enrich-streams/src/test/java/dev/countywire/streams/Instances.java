package dev.countywire.streams;

import dev.countywire.embedded.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Instances of the topology in JVMs of their own, each with a state folder that it finds again.
final class Instances implements AutoCloseable {
  private final Path folder;
  private final Map<String, String> settings;
  private final boolean measured;
  private final List<Process> processes = new ArrayList<>();

  private Instances(Path folder, Map<String, String> settings, boolean measured) {
    this.folder = folder;
    this.settings = settings;
    this.measured = measured;
  }

  /// Instances that live as long as a kill lets them, with their output in files.
  static Instances shortLived(Path folder, Map<String, String> settings) {
    return new Instances(folder, settings, false);
  }

  /// Instances as in production, with their output for the caller to read.
  static Instances measured(Path folder, Map<String, String> settings) {
    return new Instances(folder, settings, true);
  }

  /// Starts one more.
  void add(String enricher) {
    processes.add(launch(processes.size(), enricher));
  }

  int size() {
    return processes.size();
  }

  Process process(int number) {
    return processes.get(number);
  }

  /// Ends one as `kill -9` does.
  void kill(int number) {
    processes.get(number).destroyForcibly().onExit().join();
  }

  /// Starts one again, with its state, after it was ended.
  void restart(int number, String enricher) {
    processes.set(number, launch(number, enricher));
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  private Process launch(int number, String enricher) {
    List<String> arguments = new ArrayList<>();
    arguments.add(enricher);
    Map<String, String> own = new TreeMap<>(settings);
    own.put("streams.state-dir", folder.resolve("state-" + number).toString());
    own.forEach((key, value) -> arguments.add(key + "=" + value));
    // the second compiler never gets to work on a life of seconds
    String compiler = measured ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1";
    ProcessBuilder child =
        ChildJvm.of(
            StreamChild.class,
            List.of("-Xmx512m", compiler, "--enable-native-access=ALL-UNNAMED"),
            arguments.toArray(String[]::new));
    if (!measured) {
      File log = folder.resolve("instance-" + number + ".log").toFile();
      child.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    }
    try {
      return child.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
