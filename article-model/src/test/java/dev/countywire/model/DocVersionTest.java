package dev.countywire.model;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DocVersionTest {
  private static final Instant CAPTURE = Instant.parse("2025-03-18T09:42:00.123Z");

  @Test
  void ordersByCaptureThenByGeneration() {
    long old = DocVersion.of(CAPTURE, 1023).value();
    assertThat(DocVersion.of(CAPTURE.plusMillis(1), 0).value()).isGreaterThan(old);
    assertThat(DocVersion.of(CAPTURE, 1022).value()).isLessThan(old);
  }

  @Test
  void travelsAsDecimalDigits() {
    DocVersion version = DocVersion.of(CAPTURE, 7);
    assertThat(DocVersion.read(version.header())).isEqualTo(version);
    assertThat(new String(version.header(), US_ASCII)).matches("[0-9]+");
  }

  @Test
  void readsNothingFromAnythingElse() {
    assertThat(DocVersion.read(null)).isNull();
    assertThat(DocVersion.read("-1".getBytes(US_ASCII))).isNull();
    assertThat(DocVersion.read("0".getBytes(US_ASCII))).isNull();
    assertThat(DocVersion.read("99999999999999999999".getBytes(US_ASCII))).isNull();
    assertThat(DocVersion.read("x".getBytes(US_ASCII))).isNull();
  }

  @Test
  void refusesAGenerationThatDoesNotFit() {
    assertThatThrownBy(() -> DocVersion.of(CAPTURE, 1024)).hasMessageContaining("0–1023");
  }
}
