package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.RejectReason;
import dev.countywire.operations.rejected.DeadLetter;
import dev.countywire.operations.rejected.LetterGroup;
import dev.countywire.operations.rejected.Redrive;
import dev.countywire.operations.rejected.Trial;
import dev.countywire.runtime.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RejectedCommandTest {
  private static final LetterGroup GROUP =
      new LetterGroup(
          new LetterGroup.Kind(
              "enrich", RejectReason.EMPTY_TEXT, "m.example.cn\u001B", DeadLetter.State.OPEN),
          12,
          Instant.parse("2026-05-01T00:00:00Z"),
          Instant.parse("2026-05-02T00:00:00Z"),
          "2:1041",
          "no text");

  @Test
  void aGroupIsTwoLinesThatCannotSteerTheTerminal() {
    assertThat(DeadLetterTable.of(List.of())).containsExactly("no dead letters");
    assertThat(DeadLetterTable.of(List.of(GROUP)))
        .hasSize(2)
        .noneMatch(line -> line.contains("\u001B"))
        .satisfiesExactly(
            what ->
                assertThat(what)
                    .startsWith("      12  enrich   empty-text          open      m.example.cn"),
            when ->
                assertThat(when)
                    .isEqualTo(
                        "          2026-05-01T00:00:00Z to 2026-05-02T00:00:00Z, newest 2:1041: no text"));
  }

  @Test
  void aGroupIsOneObjectForAProgram() {
    assertThat(DeadLetterJson.of(List.of())).isEqualTo("[]");
    assertThat(DeadLetterJson.of(List.of(GROUP)))
        .startsWith("[{\"stage\":\"enrich\",\"reason\":\"empty-text\",\"source\":\"m.example.cn")
        .endsWith(
            "\"state\":\"open\",\"letters\":12,\"oldest\":\"2026-05-01T00:00:00Z\","
                + "\"newest\":\"2026-05-02T00:00:00Z\",\"example\":\"2:1041\","
                + "\"detail\":\"no text\"}]");
  }

  @Test
  void aLetterIsShownWithItsHeadersAndBytes() {
    ConsumerRecord<byte[], byte[]> source =
        new ConsumerRecord<>(
            "articles.rejected", 2, 1041, null, new byte[] {'a', (byte) 0xff, 'b'});
    source.headers().add("x-reject-stage", "produce".getBytes(UTF_8));
    Rejection why =
        new Rejection("produce", RejectReason.EMPTY_TEXT, "no text", "news.json", null, 7, 1);

    assertThat(DeadLetterTable.of(new DeadLetter(source, why, DeadLetter.State.PARKED), 1000))
        .containsExactly(
            "2:1041  parked", "  x-reject-stage: produce", "  key: (none)", "  a\\xffb");
  }

  @Test
  void theClosingCountsSayWhatWasDoneAndWhatWasLeft() {
    LetterCounts sent =
        LetterCounts.of("sent back", new Redrive.Report(3, Map.of("set aside", 2L)));
    LetterCounts tried =
        LetterCounts.of(new Trial(4, Map.of("empty-text", 1L), Map.of("set aside", 2L)));

    assertThat(sent.lines()).containsExactly("sent back: 3", "left, set aside: 2");
    assertThat(sent.json())
        .isEqualTo("{\"sent_back\":3,\"would_fail\":{},\"left\":{\"set aside\":2}}");
    assertThat(tried.lines())
        .containsExactly("would pass: 4", "would fail, empty-text: 1", "left, set aside: 2");
    assertThat(tried.json())
        .isEqualTo(
            "{\"would_pass\":4,\"would_fail\":{\"empty-text\":1},\"left\":{\"set aside\":2}}");
  }

  @Test
  void aRateIsAPositiveNumber() {
    for (String rate : List.of("0", "-1", "NaN")) {
      CommandRun run = CommandRun.of("rejected", "redrive", "--rate", rate);
      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("--rate", "a positive number a second");
    }
  }
}
