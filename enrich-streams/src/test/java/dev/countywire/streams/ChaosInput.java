package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Raw records of every kind, made from a seed: new articles, changed and unchanged captures, late
/// and repeated ones, retractions, broken records, and records under keys that are not their ids.
final class ChaosInput {
  private static final Instant FIRST = Instant.parse("2024-04-13T00:00:00Z");
  private static final String[] WORDS = {"一", "二", "三", "四"};
  private static final int IDS_PER_RECORD = 3;

  private final SplittableRandom random;
  private final String topic;
  private final int ids;

  ChaosInput(long seed, String topic, int records) {
    this.random = new SplittableRandom(seed);
    this.topic = topic;
    this.ids = Math.max(1, records / IDS_PER_RECORD);
  }

  List<ProducerRecord<String, byte[]>> records(int count) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean repeated = i > 0 && random.nextInt(100) < 3;
      records.add(repeated ? records.get(random.nextInt(i)) : record(i));
    }
    return records;
  }

  private ProducerRecord<String, byte[]> record(int number) {
    String id = "a-" + random.nextInt(ids);
    // captures move on, with some that come late; no two are of the same millisecond
    long seconds = Math.max(0, number - random.nextInt(200));
    Instant captured = FIRST.plusSeconds(seconds).plusMillis(number % 1000);
    int kind = random.nextInt(100);
    if (kind < 2) {
      return new ProducerRecord<>(topic, id, "{broken".getBytes(UTF_8));
    }
    if (kind < 5) {
      ProducerRecord<String, byte[]> tombstone = new ProducerRecord<>(topic, id, null);
      tombstone.headers().add("captured_at", captured.toString().getBytes(UTF_8));
      return tombstone;
    }
    byte[] value = Articles.captured(id, WORDS[random.nextInt(WORDS.length)], captured);
    return new ProducerRecord<>(topic, kind < 8 ? null : kind < 10 ? "other-" + number : id, value);
  }
}
