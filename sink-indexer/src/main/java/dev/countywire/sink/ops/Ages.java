package dev.countywire.sink.ops;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;

/// How old articles were when they had become searchable; keeps up to 1,024 of them.
final class Ages {
  private static final int MOST = 1024;

  private final long[] millis = new long[MOST];
  private int count;
  private long greatest;

  void add(long age) {
    // the latest of very many are as good as any
    millis[count++ % MOST] = Math.max(0, age);
    greatest = Math.max(greatest, age);
  }

  void write(JsonGenerator json, String name) throws IOException {
    if (count == 0) {
      return;
    }
    long[] sorted = Arrays.copyOf(millis, Math.min(count, MOST));
    Arrays.sort(sorted);
    json.writeObjectFieldStart(name);
    json.writeNumberField("p50", sorted[(sorted.length - 1) / 2]);
    json.writeNumberField("p95", sorted[(sorted.length - 1) * 95 / 100]);
    json.writeNumberField("max", greatest);
    json.writeEndObject();
  }
}
