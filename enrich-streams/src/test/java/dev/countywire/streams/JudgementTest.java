package dev.countywire.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.model.DocVersion;
import dev.countywire.streams.Memory.ContentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class JudgementTest {
  private static final ContentKey A = ContentKey.of("0123456789abcdef0000000000000000");
  private static final ContentKey B = ContentKey.of("ffffffffffffffff0123456789abcdef");
  private static final Memory NEW = Memory.none(1000);

  @Test
  void theFirstArticlePassesAsRevisionOne() {
    assertThat(article(NEW, 1, 0, A)).isEqualTo(new Judgement.Pass(holding(1, 0, A, 1)));
  }

  @Test
  void aLaterCaptureOfTheSameContentIsUnchangedAndRememberedAsTheNewest() {
    assertThat(article(holding(1, 0, A, 1), 2, 0, A))
        .isEqualTo(new Judgement.Unchanged(holding(2, 0, A, 1)));
  }

  @Test
  void aHigherGenerationPassesWithoutARevision() {
    assertThat(article(holding(1, 0, A, 1), 1, 1, A))
        .isEqualTo(new Judgement.Pass(holding(1, 1, A, 1)));
    assertThat(article(holding(1, 0, A, 1), 1, 1, B))
        .isEqualTo(new Judgement.Pass(holding(1, 1, B, 1)));
    assertThat(article(holding(1, 0, A, 1), 2, 1, A))
        .isEqualTo(new Judgement.Pass(holding(2, 1, A, 1)));
  }

  @Test
  void theSameVersionPassesOnlyOnce() {
    assertThat(article(holding(1, 0, A, 1), 1, 0, A))
        .isEqualTo(new Judgement.Unchanged(holding(1, 0, A, 1)));
    assertThat(article(holding(1, 0, A, 1), 1, 0, B)).isEqualTo(new Judgement.Stale());
  }

  @Test
  void aLowerVersionIsStaleWhateverItHolds() {
    Memory memory = holding(5, 3, A, 2);
    assertThat(article(memory, 4, 9, A)).isEqualTo(new Judgement.Stale());
    assertThat(article(memory, 5, 2, B)).isEqualTo(new Judgement.Stale());
    assertThat(Judgement.retraction(memory, version(5, 2))).isEqualTo(new Judgement.Stale());
  }

  @Test
  void aRetractionTakesAwayTheArticleOfItsVersionAndIsRemembered() {
    Memory gone = holding(5, 0, A, 2).retractedAt(version(5, 0).value());
    assertThat(Judgement.retraction(holding(5, 0, A, 2), version(5, 0)))
        .isEqualTo(new Judgement.Pass(gone));
    assertThat(Judgement.retraction(gone, version(5, 0))).isEqualTo(new Judgement.Unchanged(gone));
    assertThat(article(gone, 5, 0, A)).isEqualTo(new Judgement.Stale());
    assertThat(article(gone, 4, 0, B)).isEqualTo(new Judgement.Stale());
    assertThat(article(gone, 6, 0, A)).isEqualTo(new Judgement.Pass(holding(6, 0, A, 2)));
    assertThat(article(gone, 6, 0, B)).isEqualTo(new Judgement.Pass(holding(6, 0, B, 3)));
  }

  @Test
  void theFirstArticleAfterARetractionOfAnUnknownIdIsRevisionOne() {
    Memory gone = NEW.retractedAt(version(1, 0).value());
    assertThat(article(gone, 2, 0, A)).isEqualTo(new Judgement.Pass(holding(2, 0, A, 1)));
    assertThat(article(gone, 1, 1, A)).isEqualTo(new Judgement.Pass(holding(1, 1, A, 1)));
  }

  @Test
  void whateverTheOrderOnlyNewerVersionsAreSentAndTheLastTellsTheNewestContent() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 500; run++) {
      Memory memory = NEW;
      List<Long> sent = new ArrayList<>();
      long newest = 0;
      ContentKey newestContent = A;
      ContentKey told = A;
      for (int i = 0; i < 12; i++) {
        DocVersion version = version(random.nextInt(1, 6), random.nextInt(2));
        ContentKey content = random.nextBoolean() ? A : B;
        if (version.value() > newest) {
          newest = version.value();
          newestContent = content;
        }
        switch (Judgement.article(memory, version, content)) {
          case Judgement.Pass(var after) -> {
            memory = after;
            sent.add(version.value());
            told = content;
          }
          case Judgement.Unchanged(var after) -> memory = after;
          case Judgement.Stale() -> assertThat(version.value()).isLessThanOrEqualTo(newest);
        }
      }
      assertThat(sent).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
      assertThat(memory.version()).as("seed %d", seed).isEqualTo(newest);
      assertThat(told).as("seed %d", seed).isEqualTo(newestContent);
    }
  }

  @Test
  void aMemoryIsReadAsItWasWrittenInThirtyEightBytes() {
    Memory memory = new Memory(1L << 60, -1, 2, 1712966400000L, 7, true);
    assertThat(memory.encode()).hasSize(38);
    assertThat(Memory.decode(memory.encode())).isEqualTo(memory);
    assertThat(Memory.decode(null)).isNull();
  }

  @Test
  void aMemoryOfALaterReleaseIsNotOverwritten() {
    byte[] later = NEW.encode();
    later[0] = 2;
    assertThatThrownBy(() -> Memory.decode(later)).hasMessageContaining("later release");
    assertThatThrownBy(() -> Memory.decode(new byte[3])).hasMessageContaining("later release");
  }

  private static Judgement article(Memory before, int capture, int generation, ContentKey content) {
    return Judgement.article(before, version(capture, generation), content);
  }

  private static Memory holding(int capture, int generation, ContentKey content, int revision) {
    return NEW.holding(version(capture, generation).value(), content, revision);
  }

  private static DocVersion version(int capture, int generation) {
    return DocVersion.of(Instant.ofEpochSecond(capture), generation);
  }
}
