package dev.countywire.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One real Elasticsearch server in a JVM of its own, on 127.0.0.1.
///
/// The child ends with this process, however this one dies: it watches its standard input. What it
/// says goes to `server.log` in its folder.
public final class EmbeddedElasticsearch implements AutoCloseable {
  private static final int START_SECONDS = 120;
  private static final int STOP_SECONDS = 30;
  private static final String READY = "READY ";

  /// System property with other options of the server's JVM, parted by spaces.
  public static final String JVM_PROPERTY = "countywire.elasticsearch.jvm";

  /// System property: whether a server that stops leaves an archive of its classes for the next.
  public static final String ARCHIVE_PROPERTY = "countywire.elasticsearch.archive";

  // a server for a demo or a test is young when it stops: half the processor time of the usual
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Process process;
  private final String url;

  private EmbeddedElasticsearch(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /// Starts on a free port.
  ///
  /// @param folder for data and log; made if it is missing
  /// @throws StackUnavailable if the server does not start
  public static EmbeddedElasticsearch start(Path folder) {
    return start(folder, 0);
  }

  /// Starts on a given port, for clients that outlive a restart.
  ///
  /// @param folder for data and log; made if it is missing
  /// @param port of HTTP; 0 takes a free one
  /// @throws StackUnavailable if the server does not start
  public static EmbeddedElasticsearch start(Path folder, int port) {
    Path log = folder.resolve("server.log");
    try {
      Files.createDirectories(folder);
      Process process = launch(folder, port);
      return new EmbeddedElasticsearch(process, awaitReady(process, log));
    } catch (IOException failed) {
      throw new StackUnavailable(
          "Elasticsearch could not be started in " + folder + ": " + failed.getMessage(), failed);
    }
  }

  /// Where it answers, such as `http://127.0.0.1:9200`.
  public String url() {
    return url;
  }

  /// The port of [#url].
  public int port() {
    return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
  }

  /// Process number of the child.
  public long pid() {
    return process.pid();
  }

  /// Ends the child at once, as `kill -9` does, and waits until it is gone.
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// Stops the child cleanly; its data stays.
  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException _) {
      kill();
    } catch (InterruptedException _) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private static Process launch(Path folder, int port) throws IOException {
    Path jars = ServerJars.find();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-Xlog:disable"));
    command.addAll(List.of(System.getProperty(JVM_PROPERTY, QUICK_START).split(" ")));
    command.addAll(classArchive(jars));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dio.netty.noUnsafe=true",
            "--add-modules",
            "jdk.incubator.vector",
            "-cp",
            jars.resolve("*").toString(),
            "dev.countywire.elasticsearch.ElasticsearchServer",
            folder.toAbsolutePath().toString(),
            Integer.toString(port)));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  // half of a start is the loading of classes; the JVM writes the archive anew when it does not fit
  private static List<String> classArchive(Path jars) {
    Path archive = jars.resolveSibling("server.jsa");
    boolean write = Boolean.getBoolean(ARCHIVE_PROPERTY);
    if (!write && !Files.isRegularFile(archive)) {
      return List.of();
    }
    String file = "-XX:SharedArchiveFile=" + archive;
    return write ? List.of("-XX:+AutoCreateSharedArchive", file) : List.of(file);
  }

  private static String awaitReady(Process process, Path log) {
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("elasticsearch-log")
        .start(() -> copyLog(process, log, ready));
    try {
      return ready.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      process.destroyForcibly();
      throw new StackUnavailable("Elasticsearch did not start; the reason is in " + log, failed);
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StackUnavailable("stopped while Elasticsearch was starting", stopped);
    }
  }

  private static void copyLog(Process process, Path log, CompletableFuture<String> ready) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        var out =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.append(line).append('\n');
        out.flush();
        if (line.startsWith(READY)) {
          ready.complete(line.substring(READY.length()));
        }
      }
      ready.completeExceptionally(new IOException("the server ended before it was ready"));
    } catch (IOException broken) {
      ready.completeExceptionally(broken);
    }
  }
}
