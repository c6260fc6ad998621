package dev.countywire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Headers;
import dev.countywire.model.LedgerCodec;
import dev.countywire.model.LedgerRow;
import dev.countywire.model.RejectReason;
import dev.countywire.model.Topics;
import dev.countywire.sink.bulk.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final TopicPartition PARTITION = new TopicPartition("articles.enriched", 0);

  private final Progress progress = new Progress();

  @Test
  void commitsNothingBeyondTheFirstRecordThatIsNotSettled() {
    // offsets have gaps: transactions write markers
    Slot first = open(10);
    Slot second = open(12);
    Slot third = open(15);
    settle(third, Outcome.Done.INDEXED, 15);
    assertThat(harvest().isEmpty()).isTrue();
    settle(first, Outcome.Done.STALE, 10);
    assertThat(next()).isEqualTo(11);
    settle(second, Outcome.Done.DELETED, 12);
    assertThat(next()).isEqualTo(16);
  }

  @Test
  void countsWhatIsCommittedAndNoMore() {
    Slot first = open(1);
    settle(first, Outcome.Done.INDEXED, 1);
    var harvest = harvest();
    settle(open(2), Outcome.Done.INDEXED, 2);
    List<Long> counted = new ArrayList<>();
    progress.committed(harvest.offsets(), (_, slot, _) -> counted.add(slot.offset()));
    assertThat(counted).containsExactly(1L);
    assertThat(progress.size()).isEqualTo(1);
  }

  @Test
  void rejectsGoOutWithTheOffsetsThatPassThem() {
    Slot good = open(1);
    settle(open(2), new Outcome.Rejected(RejectReason.MISSING_VERSION, "why"), 2);
    assertThat(letters("rejected")).isEmpty();
    settle(good, Outcome.Done.INDEXED, 1);
    var rejects = letters("rejected");
    assertThat(rejects).hasSize(1);
    assertThat(new String(rejects.getFirst().value(), UTF_8)).isEqualTo("{}");
    assertThat(rejects.getFirst().headers().lastHeader(Headers.REJECT_OFFSET).value())
        .asString(UTF_8)
        .isEqualTo("2");
  }

  @Test
  void forgetsPartitionsThatWereTakenAway() {
    Slot slot = open(1);
    progress.drop(List.of(PARTITION));
    settle(slot, Outcome.Done.INDEXED, 1);
    assertThat(harvest().isEmpty()).isTrue();
    assertThat(progress.size()).isZero();
  }

  @Test
  void staysContiguousInWhateverOrderRecordsAreSettled() {
    long seed = new Random().nextLong();
    System.out.println("ProgressTest seed " + seed);
    Random random = new Random(seed);
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      slots.add(open(2L * i));
    }
    List<Slot> order = new ArrayList<>(slots);
    Collections.shuffle(order, random);
    for (Slot settled : order) {
      settle(settled, Outcome.Done.INDEXED, 0);
      long expected = 0;
      for (Slot slot : slots) {
        if (slot.outcome() == null) {
          break;
        }
        expected = slot.nextOffset();
      }
      var harvest = harvest();
      assertThat(harvest.isEmpty() ? 0 : next()).isEqualTo(expected);
    }
  }

  @Test
  void leavesOutBytesThatWouldNotFitTheTopicAndSaysWhich() {
    byte[] value = new byte[Topics.MAX_MESSAGE_BYTES];
    var source = new ConsumerRecord<>("articles.enriched", 0, 7, "id".getBytes(UTF_8), value);
    var letter =
        RejectedRecord.of(
            "rejected", source, new Outcome.Rejected(RejectReason.INDEX_REFUSED, "why"));
    assertThat(letter.value()).isNull();
    assertThat(letter.headers().lastHeader(Headers.REJECT_DETAIL).value())
        .asString(UTF_8)
        .contains("16777216 bytes with SHA-256 ");
  }

  @Test
  void theLedgerGoesOutWithTheOffsetsItCovers() {
    settle(open(3), Outcome.Done.INDEXED, 3);
    settle(open(5), new Outcome.Rejected(RejectReason.INDEX_REFUSED, "why"), 5);
    open(6);
    LedgerRow row = LedgerCodec.decode(letters("ledger").getFirst().value());
    assertThat(row).isNotNull();
    assertThat(row.first()).isEqualTo(3);
    assertThat(row.next()).isEqualTo(6);
    assertThat(row.counts())
        .containsExactlyInAnyOrderEntriesOf(Map.of("indexed", 1L, "rejected.index-refused", 1L));
  }

  private Harvest harvest() {
    return Harvest.of(progress, new Books("sink", Map::of), Topics.STANDARD);
  }

  private List<ProducerRecord<byte[], byte[]>> letters(String topic) {
    return harvest().letters().stream().filter(l -> l.topic().endsWith(topic)).toList();
  }

  private static void settle(Slot slot, Outcome outcome, long offset) {
    slot.settle(outcome, letter(offset), Instant.EPOCH);
  }

  private Slot open(long offset) {
    return progress.open(letter(offset));
  }

  private long next() {
    return Objects.requireNonNull(harvest().offsets().get(PARTITION)).offset();
  }

  private static ConsumerRecord<byte[], byte[]> letter(long offset) {
    return new ConsumerRecord<>(
        PARTITION.topic(), 0, offset, "id".getBytes(UTF_8), "{}".getBytes(UTF_8));
  }
}
