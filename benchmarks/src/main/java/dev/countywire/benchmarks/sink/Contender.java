package dev.countywire.benchmarks.sink;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// One way into Elasticsearch, measured in a process of its own.
///
/// The first quarter of the documents warms the JVM up and is not counted.
interface Contender extends AutoCloseable {
  /// All of them; the reader is no way into Elasticsearch, but what the ways from Kafka begin with.
  List<String> NAMES = List.of("writer", "ingester", "reader", "sink", "camel", "camel-plain");

  /// Begins to send `count` documents and returns; tells the counter of each that is through.
  void start(Task task, AtomicLong through) throws Exception;

  /// Whether documents go to the server at all.
  default boolean writes() {
    return true;
  }

  @Override
  void close() throws IOException;

  /// What is to be done.
  ///
  /// @param url of the bulk server
  /// @param kafka bootstrap servers, or empty
  /// @param count of documents
  record Task(String url, String kafka, int count) {}

  /// Runs the named contender and prints `name, bytes, CPU seconds, seconds`.
  ///
  /// @param args name, url, bootstrap servers, count
  static void main(String[] args) throws Exception {
    Task task = new Task(args[1], args[2], Integer.parseInt(args[3]));
    Documents documents = Documents.samples();
    AtomicLong through = new AtomicLong();
    Arrived before = Arrived.at(task.url());
    try (Contender contender = named(args[0], documents)) {
      contender.start(task, through);
      int warm = task.count() / 4;
      await(through, warm);
      long cpu = cpuNanos();
      long begun = System.nanoTime();
      long from = through.get();
      await(through, task.count());
      double seconds = (System.nanoTime() - begun) / 1e9;
      double cpuSeconds = (cpuNanos() - cpu) / 1e9;
      if (contender.writes()) {
        Arrived.at(task.url()).check(before, task.count(), documents.size(task.count()));
      }
      double share = (double) (task.count() - from) / task.count();
      double bytes = documents.size(task.count()) * share;
      System.out.printf(Locale.ROOT, "%s %.0f %.3f %.3f%n", args[0], bytes, cpuSeconds, seconds);
    }
    System.exit(0);
  }

  static Contender named(String name, Documents documents) {
    return switch (name) {
      case "writer" -> new WriterContender(documents);
      case "ingester" -> new IngesterContender(documents);
      case "sink" -> new SinkContender();
      case "reader" -> new ReaderContender();
      case "camel" -> CamelContender.tuned();
      case "camel-plain" -> CamelContender.plain();
      default -> throw new IllegalArgumentException("one of " + NAMES);
    };
  }

  private static void await(AtomicLong through, long wanted) {
    long deadline = System.nanoTime() + 600_000_000_000L;
    while (through.get() < wanted) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(through.get() + " of " + wanted + " in ten minutes");
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
