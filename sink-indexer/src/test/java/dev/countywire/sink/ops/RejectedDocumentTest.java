package dev.countywire.sink.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.model.RejectReason;
import dev.countywire.runtime.Rejection;
import java.io.IOException;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RejectedDocumentTest {
  @Test
  void saysWhyWhereFromAndWhatItWas() throws IOException {
    JsonNode document =
        document(
            """
            {"site":"青溪县融媒体中心","url":"https://n.example.cn/1","title":"题","text":"Only English\\nhere."}
            """
                .getBytes(UTF_8));
    assertThat(document.path("reason").asText()).isEqualTo("not-chinese");
    assertThat(document.path("stage").asText()).isEqualTo("enrich");
    assertThat(document.path("site").asText()).isEqualTo("青溪县融媒体中心");
    assertThat(document.at("/url/full").asText()).isEqualTo("https://n.example.cn/1");
    assertThat(document.path("excerpt").asText()).isEqualTo("Only English here.");
    assertThat(document.path("source_offset").asLong()).isEqualTo(77);
    assertThat(document.path("article_id").asText()).isEqualTo("k");
  }

  @Test
  void keepsAnExcerptOfTwoHundredCharactersAndNoBytes() throws IOException {
    byte[] value = ("{\"text\":\"" + "县".repeat(200_000) + "\"}").getBytes(UTF_8);
    JsonNode document = document(value);
    assertThat(document.path("excerpt").asText()).hasSize(200);
    assertThat(document.path("size").asInt()).isEqualTo(value.length);
  }

  @Test
  void takesAnyBytes() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("RejectedDocumentTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      assertThat(document(noise).path("size").asInt()).isEqualTo(noise.length);
    }
    assertThat(document("{\"text\":\"\\ud800 half\"}".getBytes(UTF_8)).path("excerpt").asText())
        .isEqualTo("? half");
  }

  private static JsonNode document(byte[] value) throws IOException {
    var letter = new ConsumerRecord<>("articles.rejected", 2, 9L, "k".getBytes(UTF_8), value);
    new Rejection("enrich", RejectReason.NOT_CHINESE, "why", "articles.raw", 3, 77, 1)
        .write(letter.headers());
    OpsDocument document = RejectedDocument.of(letter);
    assertThat(document.id()).isEqualTo("articles.rejected-2-9");
    return new ObjectMapper().readTree(document.json());
  }
}
