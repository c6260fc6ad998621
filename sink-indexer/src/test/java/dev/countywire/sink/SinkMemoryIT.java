package dev.countywire.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.sink.bulk.ScriptedElasticsearch;
import dev.countywire.sink.bulk.ScriptedElasticsearch.Act;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// A sink with little memory before a server that has stopped, and much to send.
@EnabledIfSystemProperty(
    named = "countywire.soak",
    matches = "true",
    disabledReason = "at full size only: ./countywire test --soak")
class SinkMemoryIT {
  private static final boolean SOAK = Boolean.getBoolean("countywire.soak");
  private static final int DOCUMENTS = SOAK ? 100_000 : 20_000;
  // seconds that the heap may not grow in
  private static final int STEADY = SOAK ? 40 : 5;
  private static final String PADDING = "县".repeat(3_000);

  @TempDir private Path folder;

  @Test
  void takesNoMoreMemoryTheLongerTheServerIsAway() throws Exception {
    AtomicReference<Act> act = new AtomicReference<>(Act.BUSY);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        var server = new ScriptedElasticsearch(act::get);
        TestBed bed = new TestBed("memory", kafka.bootstrapServers(), server.url(), 3, Map.of())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        bed.sendSoon("d" + i, 1024L, "{\"n\":%d,\"body\":\"%s\"}".formatted(i, PADDING));
      }
      bed.flush();
      Process child = SinkProcess.start(bed.settings, "-Xmx128m", "-XX:+ExitOnOutOfMemoryError");
      try (BufferedReader out = child.inputReader()) {
        TestBed.until(() -> server.requests.get() > 0);
        List<Long> heaps = heaps(out);
        System.out.println("SinkMemoryIT: MiB of heap in use a second apart: " + heaps);
        act.set(Act.OBEY);
        TestBed.until(() -> server.texts().size() == DOCUMENTS);
      } finally {
        child.destroyForcibly().waitFor();
      }
    }
  }

  // all that waits would not fit into this heap: a sink that kept it would end before it is steady
  private static List<Long> heaps(BufferedReader out) throws Exception {
    List<Long> heaps = new ArrayList<>();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120L + STEADY);
    while (!isSteady(heaps)) {
      String line = out.readLine();
      assertThat(line).as("the sink has ended").isNotNull();
      assertThat(System.nanoTime()).as("still growing: %s", heaps).isLessThan(deadline);
      if (line.startsWith(SinkProcess.HEAP)) {
        heaps.add(Long.parseLong(line.substring(SinkProcess.HEAP.length())));
      }
    }
    return heaps;
  }

  private static boolean isSteady(List<Long> heaps) {
    if (heaps.size() <= STEADY) {
      return false;
    }
    List<Long> last = heaps.subList(heaps.size() - STEADY, heaps.size());
    return last.stream().allMatch(mib -> mib <= last.getFirst() * 1.15 + 2);
  }
}
