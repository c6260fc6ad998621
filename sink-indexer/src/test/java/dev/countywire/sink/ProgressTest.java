package dev.countywire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Headers;
import dev.countywire.model.RejectReason;
import dev.countywire.model.Topics;
import dev.countywire.sink.bulk.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    third.settle(Outcome.Done.INDEXED, letter(15));
    assertThat(progress.harvest("rejected").isEmpty()).isTrue();
    first.settle(Outcome.Done.STALE, letter(10));
    assertThat(next()).isEqualTo(11);
    second.settle(Outcome.Done.DELETED, letter(12));
    assertThat(next()).isEqualTo(16);
  }

  @Test
  void countsWhatIsCommittedAndNoMore() {
    Slot first = open(1);
    first.settle(Outcome.Done.INDEXED, letter(1));
    var harvest = progress.harvest("rejected");
    open(2).settle(Outcome.Done.INDEXED, letter(2));
    SinkReport report = progress.committed(harvest.offsets(), SinkReport.EMPTY);
    assertThat(report).isEqualTo(new SinkReport(1, 0, 0, 0, 0));
    assertThat(progress.size()).isEqualTo(1);
  }

  @Test
  void rejectsGoOutWithTheOffsetsThatPassThem() {
    Slot good = open(1);
    open(2).settle(new Outcome.Rejected(RejectReason.MISSING_VERSION, "why"), letter(2));
    assertThat(progress.harvest("rejected").rejects()).isEmpty();
    good.settle(Outcome.Done.INDEXED, letter(1));
    var rejects = progress.harvest("rejected").rejects();
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
    slot.settle(Outcome.Done.INDEXED, letter(1));
    assertThat(progress.harvest("rejected").isEmpty()).isTrue();
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
      settled.settle(Outcome.Done.INDEXED, letter(0));
      long expected = 0;
      for (Slot slot : slots) {
        if (slot.outcome() == null) {
          break;
        }
        expected = slot.nextOffset();
      }
      var harvest = progress.harvest("rejected");
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

  private Slot open(long offset) {
    return progress.open(letter(offset));
  }

  private long next() {
    return Objects.requireNonNull(progress.harvest("rejected").offsets().get(PARTITION)).offset();
  }

  private static ConsumerRecord<byte[], byte[]> letter(long offset) {
    return new ConsumerRecord<>(
        PARTITION.topic(), 0, offset, "id".getBytes(UTF_8), "{}".getBytes(UTF_8));
  }
}
