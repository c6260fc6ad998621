package dev.countywire.streams;

import com.sun.management.OperatingSystemMXBean;
import dev.countywire.model.EnricherVersion;
import dev.countywire.runtime.Settings;
import dev.countywire.text.Enricher;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/// An instance of the topology as a program of its own, to be killed. It ends with its parent.
///
/// Each line on standard input is answered with how many records it has dealt with and how much CPU
/// time the process has taken, in nanoseconds.
final class StreamChild {
  private StreamChild() {}

  /// Runs until standard input ends.
  ///
  /// @param arguments the generation, or `copy` for an enricher that does no work; then settings,
  ///   `key=value`
  /// @throws Exception if the topology does not start
  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings = new TreeMap<>();
    for (int i = 1; i < arguments.length; i++) {
      int equals = arguments[i].indexOf('=');
      settings.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
    }
    boolean copies = arguments[0].equals("copy");
    int generation = copies ? 1 : Integer.parseInt(arguments[0]);
    Enricher enricher =
        copies ? new CopyingEnricher() : Generations.of(new EnricherVersion("test", generation));
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (EnrichService service =
        EnrichService.start(
            StreamsSettings.from(new Settings(settings)),
            enricher,
            generation,
            InstantSource.system(),
            StreamChild::say)) {
      while (lines.readLine() != null) {
        System.out.println("AT " + service.counts().inAll() + " " + system.getProcessCpuTime());
      }
    }
  }

  private static void say(String notice) {
    System.err.println(notice);
  }
}
