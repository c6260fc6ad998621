package dev.countywire.sink.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.sink.http.Lines;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkBodyTest {
  @Test
  void putsAnActionBeforeEachValueAndTheValueAsItCame() {
    assertThat(body(new TestItem("a1", 7, "{\"t\":\"县域 \\n\"}"), new TestItem("a2", 9, null)))
        .isEqualTo(
            """
            {"index":{"_id":"a1","version":7,"version_type":"external_gte"}}
            {"t":"县域 \\n"}
            {"delete":{"_id":"a2","version":9,"version_type":"external_gte"}}
            """);
  }

  @Test
  void letsNoValueBeginALineOfItsOwn() {
    String order = "{\"a\":1}\n{\"delete\":{\"_id\":\"victim\"}}\r\n";
    assertThat(body(new TestItem("a1", 1, order)).lines())
        .hasSize(2)
        .element(1)
        .isEqualTo("{\"a\":1} {\"delete\":{\"_id\":\"victim\"}}  ");
  }

  @Test
  void takesAValueOfManyMegabytes() {
    String text = "{\"t\":\"" + "县".repeat(3_000_000) + "\"}";
    assertThat(body(new TestItem("a1", Long.MAX_VALUE, text))).endsWith(text + "\n");
  }

  @Test
  void readsTheSameInPiecesOfAnySizeAndFromTheBeginningAgain() {
    List<BulkItem> items =
        List.of(
            new TestItem("a1", 1, "{\"t\":\"县\"\n}\n\r"),
            new TestItem("a2", 22, null),
            new TestItem("a3", 333, "{\n\n\n\n\n\n\n\n\n\n}"));
    BulkBody body = BulkBody.of(items);
    assertThat(body.length()).isEqualTo(body.bytes().length);
    for (int size = 1; size <= body.length() + 1; size++) {
      assertThat(inPieces(body, size)).isEqualTo(body.bytes());
    }
  }

  private static byte[] inPieces(BulkBody body, int size) {
    Lines.Reading reading = body.open();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer piece = ByteBuffer.allocate(size);
    do {
      piece.clear();
      reading.read(piece);
      all.write(piece.array(), 0, piece.position());
    } while (piece.position() > 0);
    return all.toByteArray();
  }

  private static String body(TestItem... items) {
    return new String(BulkBody.of(List.of(items)).bytes(), UTF_8);
  }
}
