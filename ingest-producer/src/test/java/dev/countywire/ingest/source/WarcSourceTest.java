package dev.countywire.ingest.source;

import static dev.countywire.ingest.source.Inputs.article;
import static dev.countywire.ingest.source.Inputs.items;
import static dev.countywire.ingest.source.Inputs.refused;
import static dev.countywire.ingest.source.Inputs.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.RejectReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WarcSourceTest {
  private static final String URL = "https://www.qingxi.example.cn/2024/a.html";
  private static final String DATE = "2024-03-02T01:02:03Z";

  @TempDir private Path folder;

  @Test
  void aWetRecordIsAnArticleWithItsAddressAndTime() throws IOException {
    byte[] wet =
        joined(
            record("warcinfo", "application/warc-fields", "software: test".getBytes(UTF_8)),
            record("conversion", "text/plain", "青溪县开渠引水\n全文如下。".getBytes(UTF_8)));

    List<Item> items = items(Source.at(write(folder, "crawl.warc.wet.gz", gzip(wet))));

    assertThat(items).hasSize(1);
    var read = article(items.getFirst());
    assertThat(read.article().text()).isEqualTo("青溪县开渠引水\n全文如下。");
    assertThat(read.article().url()).isEqualTo(URL);
    assertThat(read.article().capturedAt()).isEqualTo(ChinaTime.parse(DATE));
    assertThat(read.article().sourceFile()).isEqualTo("crawl.warc.wet.gz");
    assertThat(read.position().describe()).isEqualTo("crawl.warc.wet.gz, record 2");
  }

  @Test
  void aResponseIsReadAsAPageInItsDeclaredEncodingAndOtherThingsArePassedOver() throws IOException {
    byte[] page =
        "<html><head><title>水渠通水_青溪网</title></head><body><h1>水渠通水</h1><p>青溪县今天通水。"
            .getBytes(Charset.forName("GBK"));
    byte[] warc =
        joined(
            record(
                "request",
                "application/http; msgtype=request",
                "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
            record("response", HTTP, http("200 OK", "text/html; charset=gb2312", page)),
            record("response", HTTP, http("404 Not Found", "text/html", "没有".getBytes(UTF_8))),
            record("response", HTTP, http("200 OK", "image/png", new byte[] {1, 2, 3})),
            record("metadata", "application/warc-fields", "a: b".getBytes(UTF_8)));

    List<Item> items = items(Source.at(write(folder, "c.warc", warc)));

    assertThat(items).hasSize(1);
    var read = article(items.getFirst());
    assertThat(read.article().title()).isEqualTo("水渠通水");
    assertThat(read.article().text()).isEqualTo("水渠通水\n青溪县今天通水。");
    assertThat(read.charset()).isNotNull();
    assertThat(read.charset().header()).isEqualTo("GB18030; declared");
  }

  @Test
  void chunkedAndPackedBodiesAreUnpacked() throws IOException {
    byte[] packed = gzip("<p>青溪县的渠水</p>".getBytes(UTF_8));
    ByteArrayOutputStream chunked = new ByteArrayOutputStream();
    chunked.writeBytes((Integer.toHexString(packed.length) + "\r\n").getBytes(UTF_8));
    chunked.writeBytes(packed);
    chunked.writeBytes("\r\n0\r\n\r\n".getBytes(UTF_8));
    byte[] answer =
        joined(
            """
            HTTP/1.1 200 OK\r
            Content-Type: text/html; charset=utf-8\r
            Content-Encoding: gzip\r
            Transfer-Encoding: chunked\r
            \r
            """
                .getBytes(UTF_8),
            chunked.toByteArray());

    assertThat(items(Source.at(write(folder, "c.warc", record("response", HTTP, answer)))))
        .extracting(Inputs::text)
        .containsExactly("青溪县的渠水");
  }

  @Test
  void aBrokenAnswerCostsOnlyItself() throws IOException {
    byte[] warc =
        joined(
            record("response", HTTP, "\0\1no http at all".getBytes(UTF_8)),
            record("response", HTTP, http("200 OK", "text/html", new byte[0])),
            record("conversion", "text/plain", "青溪县的下一条".getBytes(UTF_8)));

    List<Item> items = items(Source.at(write(folder, "c.warc", warc)));

    assertThat(items).hasSize(3);
    assertThat(refused(items.get(0)).reason()).isEqualTo(RejectReason.UNREADABLE);
    assertThat(refused(items.get(0)).sentence()).startsWith("c.warc, record 1: its HTTP answer");
    assertThat(refused(items.get(1)).reason()).isEqualTo(RejectReason.EMPTY_TEXT);
    assertThat(Inputs.text(items.get(2))).isEqualTo("青溪县的下一条");
  }

  @Test
  void aTornArchiveGivesItsWholeRecordsAndSaysThatItIsTorn() throws IOException {
    byte[] one = gzip(record("conversion", "text/plain", "青溪县的第一条".getBytes(UTF_8)));
    byte[] two = gzip(record("conversion", "text/plain", "青溪县的第二条".getBytes(UTF_8)));
    byte[] torn = Arrays.copyOf(two, two.length - 20);

    List<Item> items = items(Source.at(write(folder, "t.wet.gz", joined(one, torn))));

    assertThat(Inputs.text(items.getFirst())).isEqualTo("青溪县的第一条");
    assertThat(refused(items.getLast()).reason()).isEqualTo(RejectReason.UNREADABLE);
    assertThat(refused(items.getLast()).detail()).contains("cut off within member 2");
  }

  @Test
  void aFileThatIsNoArchiveIsRefused() throws IOException {
    Item only = items(Source.at(write(folder, "x.warc", "青溪县".getBytes(UTF_8)))).getFirst();

    assertThat(refused(only).reason()).isEqualTo(RejectReason.UNREADABLE);
  }

  private static final String HTTP = "application/http; msgtype=response";

  private static byte[] http(String status, String type, byte[] body) {
    String head =
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, type, body.length);
    return joined(head.getBytes(UTF_8), body);
  }

  private static byte[] record(String kind, String contentType, byte[] body) {
    String head =
        """
        WARC/1.0\r
        WARC-Type: %s\r
        WARC-Target-URI: %s\r
        WARC-Date: %s\r
        WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r
        Content-Type: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(kind, URL, DATE, contentType, body.length);
    return joined(head.getBytes(UTF_8), body, "\r\n\r\n".getBytes(UTF_8));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
