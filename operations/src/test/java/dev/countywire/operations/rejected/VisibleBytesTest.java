package dev.countywire.operations.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VisibleBytesTest {
  @Test
  void textStaysText() {
    assertThat(VisibleBytes.of("某县“两会”".getBytes(UTF_8), 100)).isEqualTo("某县“两会”");
  }

  @Test
  void whatIsNoTextBecomesHex() {
    assertThat(VisibleBytes.of(new byte[] {'a', (byte) 0xb0, 0x1b, '[', 0, 'b'}, 100))
        .isEqualTo("a\\xb0\\x1b[\\x00b");
  }

  @Test
  void aCutInsideACharacterIsShownAsItsBytes() {
    assertThat(VisibleBytes.of("县县".getBytes(UTF_8), 4)).isEqualTo("县\\xe5 … and 2 bytes more");
  }

  @Test
  void anyBytesCanBeShown() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      assertThat(VisibleBytes.of(bytes, 30)).as("seed %d, round %d", seed, i).isNotNull();
    }
  }
}
