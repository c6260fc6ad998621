package dev.countywire.benchmarks.sink;

import dev.countywire.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// CPU seconds a gigabyte of several ways into Elasticsearch, against a bulk server that does
/// nothing; each way and the server in processes of their own.
public final class SinkBenchmark {
  private static final int COUNT = 100_000;

  private SinkBenchmark() {}

  /// Runs all of them in turn, as often as asked for.
  ///
  /// @param args number of documents (100000) and of rounds (1)
  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : COUNT;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 1;
    Path folder = Files.createTempDirectory("countywire-benchmark-");
    Process server = java(BulkVoid.class);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
      String url = "http://127.0.0.1:" + server.inputReader().readLine();
      FilledTopic.of(kafka.bootstrapServers(), count, Documents.samples()::distinct);
      System.out.println("contender      MB    CPU s      s   CPU s/GB");
      for (int round = 0; round < rounds; round++) {
        for (String name : Contender.NAMES) {
          print(run(name, url, kafka.bootstrapServers(), count));
        }
      }
    } finally {
      server.destroyForcibly().waitFor();
    }
    System.exit(0);
  }

  private static String run(String name, String url, String kafka, int count)
      throws IOException, InterruptedException {
    Process process = java(Contender.class, name, url, kafka, Integer.toString(count));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(name + " ended with " + code);
    }
    return said.lines().reduce((_, last) -> last).orElse("");
  }

  private static void print(String line) {
    String[] parts = line.split(" ", -1);
    double bytes = Double.parseDouble(parts[1]);
    double cpu = Double.parseDouble(parts[2]);
    System.out.printf(
        Locale.ROOT,
        "%-9s %7.0f %8.2f %6.1f %10.2f%n",
        parts[0],
        bytes / 1e6,
        cpu,
        Double.parseDouble(parts[3]),
        cpu / (bytes / 1e9));
  }

  private static Process java(Class<?> main, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:+UseParallelGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
