package dev.countywire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.LedgerKey;
import dev.countywire.model.LedgerRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class LedgerBookTest {
  private static final Instant TIME = Instant.parse("2024-04-13T01:30:00Z");
  private static final LedgerKey KEY = LedgerKey.of("s", "t", 0, TIME);

  @Test
  void aRowCoversItsOffsetsWithTheGapsBetweenThem() {
    LedgerBook book = new LedgerBook("s", _ -> null);
    book.count("t", 0, 5, TIME, "enriched");
    book.count("t", 0, 9, TIME, "enriched");
    book.count("t", 0, 7, TIME, "stale");

    assertThat(book.takeChanged())
        .containsExactly(row(KEY, 5, 10, Map.of("enriched", 2L, "stale", 1L)));
    assertThat(book.takeChanged()).isEmpty();
  }

  @Test
  void countsGoOnWhereTheEarlierRowEnds() {
    LedgerRow earlier = row(KEY, 5, 10, Map.of("enriched", 2L));
    LedgerBook book = new LedgerBook("s", key -> key.equals(KEY) ? earlier : null);
    book.count("t", 0, 12, TIME, "enriched");

    assertThat(book.takeChanged()).containsExactly(row(KEY, 5, 13, Map.of("enriched", 3L)));
  }

  @Test
  void aPartitionThatWasGivenAwayIsLookedUpAgain() {
    Map<LedgerKey, LedgerRow> committed = new HashMap<>();
    LedgerBook book = new LedgerBook("s", committed::get);
    book.count("t", 0, 1, TIME, "enriched");
    book.count("t", 1, 1, TIME, "enriched");
    book.forget("t", 0);
    committed.put(KEY, row(KEY, 1, 8, Map.of("enriched", 7L)));
    book.count("t", 0, 8, TIME, "enriched");

    assertThat(book.takeChanged())
        .containsExactly(
            row(LedgerKey.of("s", "t", 1, TIME), 1, 2, Map.of("enriched", 1L)),
            row(KEY, 1, 9, Map.of("enriched", 8L)));
  }

  @Test
  void everyRecordCountsOnceInItsHourWhateverTheOrder() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    LedgerBook book = new LedgerBook("s", _ -> null);
    Map<LedgerKey, Long> expected = new HashMap<>();
    for (long offset = 0; offset < 1000; offset++) {
      int partition = random.nextInt(3);
      Instant time = TIME.plusSeconds(random.nextInt(-7200, 7200));
      book.count("t", partition, offset, time, random.nextBoolean() ? "a" : "b");
      expected.merge(LedgerKey.of("s", "t", partition, time), 1L, Long::sum);
    }

    Map<LedgerKey, Long> seen = new HashMap<>();
    book.takeChanged().forEach(row -> seen.put(row.key(), row.total()));
    assertThat(seen).as("seed %d", seed).isEqualTo(expected);
  }

  private static LedgerRow row(LedgerKey key, long first, long next, Map<String, Long> counts) {
    return new LedgerRow(key, first, next, new TreeMap<>(counts));
  }
}
