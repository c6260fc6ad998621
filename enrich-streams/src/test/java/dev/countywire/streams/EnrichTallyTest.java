package dev.countywire.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Cleaning;
import dev.countywire.model.LedgerOutcomes;
import dev.countywire.model.RejectReason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class EnrichTallyTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-04-13T01:00:00Z"));
  private final EnrichTally tally = new EnrichTally(registry, now::get);

  @Test
  void articlesAreShownByOutcomeAndReason() {
    tally.settled(LedgerOutcomes.ENRICHED);
    tally.settled(LedgerOutcomes.ENRICHED);
    tally.settled(LedgerOutcomes.rejected(RejectReason.NOT_CHINESE));

    assertThat(count("enriched", "")).isEqualTo(2);
    assertThat(count("rejected", "not-chinese")).isEqualTo(1);
    assertThat(tally.counts().inAll()).isEqualTo(3);
    assertThat(tally.counts().rejectedInAll()).isEqualTo(1);
  }

  @Test
  void whatGoesRoundCountsWhenItComesBack() {
    tally.settled(LedgerOutcomes.REROUTED);
    assertThat(tally.counts().inAll()).isZero();
    tally.settled(LedgerOutcomes.UNCHANGED);
    assertThat(tally.counts().inAll()).isEqualTo(1);
    assertThat(tally.counts().dropped()).isEqualTo(1);
  }

  @Test
  void repairsAreShownByTheirKindAndStagesByTheirTime() {
    tally.repaired(new Cleaning(List.of(), 0, 5, 3, 0, 100));
    tally.enrichedIn(2_000_000);
    tally.settledIn(50_000);

    assertThat(
            registry.get("countywire.characters.repaired").tag("kind", "bytes").counter().count())
        .isEqualTo(3);
    assertThat(
            registry.get("countywire.characters.repaired").tag("kind", "glosses").counter().count())
        .isEqualTo(5);
    assertThat(
            registry
                .get("countywire.stage")
                .tag("stage", "enrich")
                .timer()
                .totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(2);
  }

  @Test
  void theAgeOfTheNewestOutputBeginsAnewWithEachArticle() {
    now.set(now.get().plus(Duration.ofSeconds(30)));
    assertThat(registry.get("countywire.newest.age").gauge().value()).isEqualTo(30);
    tally.sent(10);
    now.set(now.get().plus(Duration.ofSeconds(2)));
    assertThat(registry.get("countywire.newest.age").gauge().value()).isEqualTo(2);
  }

  private double count(String outcome, String reason) {
    return registry
        .get("countywire.articles")
        .tag("outcome", outcome)
        .tag("reason", reason)
        .counter()
        .count();
  }
}
