package dev.countywire.sink;

import dev.countywire.embedded.ChildJvm;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A sink in a process of its own, to be killed or watched.
///
/// It prints a line at each commit, and one with its heap each second.
final class SinkProcess {
  static final String COMMITTED = "committed ";
  static final String HEAP = "heap ";

  private SinkProcess() {}

  static Process start(Settings settings, String... options) throws Exception {
    List<String> jvm = new ArrayList<>(List.of(options));
    jvm.add("-XX:TieredStopAtLevel=1");
    String[] arguments =
        settings.values().entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .toArray(String[]::new);
    return ChildJvm.of(SinkProcess.class, jvm, arguments).start();
  }

  public static void main(String[] args) {
    Map<String, String> values = new TreeMap<>();
    for (String arg : args) {
      values.put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
    }
    Settings settings = new Settings(values);
    SinkListener says =
        new SinkListener() {
          @Override
          public void committed(SinkReport total) {
            say(COMMITTED + total.total());
          }

          @Override
          public void retrying(int items, String why) {
            // not asked for
          }
        };
    Thread.ofPlatform().daemon().start(SinkProcess::watchHeap);
    Sink.of(SinkSettings.from(settings), KafkaSettings.from(settings), says).run();
  }

  private static void watchHeap() {
    var memory = ManagementFactory.getMemoryMXBean();
    try {
      while (true) {
        Thread.sleep(Duration.ofSeconds(1));
        memory.gc();
        say(HEAP + memory.getHeapMemoryUsage().getUsed() / (1024 * 1024));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
