package dev.countywire.benchmarks.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.benchmarks.Pages;
import dev.countywire.model.EnrichedArticleCodec;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import dev.countywire.text.StandardEnricher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Enriched articles for the sinks: the bundled samples as the text chain makes them, under as many
/// ids as are asked for.
///
/// @param bodies JSON, one a sample
record Documents(List<byte[]> bodies) {
  /// Version of all of them.
  static final long VERSION = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli() << 10;

  private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

  /// Enriches the samples.
  static Documents samples() {
    Enricher enricher = StandardEnricher.create();
    List<byte[]> bodies = new ArrayList<>();
    for (byte[] raw : Pages.raw()) {
      if (enricher.enrich(raw, NOW) instanceof Enrichment.Accepted accepted) {
        bodies.add(EnrichedArticleCodec.encode(accepted.article()));
      }
    }
    return new Documents(bodies);
  }

  /// Id of the n-th document.
  static String id(int n) {
    return "benchmark-" + n;
  }

  /// Bytes of the n-th document; its `id` is the sample's, which no index minds.
  byte[] body(int n) {
    return bodies.get(n % bodies.size());
  }

  /// Bytes of the n-th document for a topic, of the same length, with other characters than its
  /// neighbours of the same sample have: a codec must not find one article in the next.
  byte[] distinct(int n) {
    byte[] body = body(n).clone();
    int turn = n / bodies.size();
    for (int i = 0; i + 2 < body.length; i++) {
      // U+4000–9FFF; any two bytes of continuation make a character of them
      if (body[i] >= (byte) 0xE4 && body[i] <= (byte) 0xE9) {
        body[i + 1] ^= (byte) (turn >> 6 & 0x3F);
        body[i + 2] ^= (byte) (turn & 0x3F);
        i += 2;
      }
    }
    return body;
  }

  /// Bytes of the first so many documents.
  long size(int count) {
    long size = 0;
    for (int i = 0; i < count; i++) {
      size += body(i).length;
    }
    return size;
  }

  /// The lines of one request, as the bare loop sends them.
  byte[] lines(int from, int to) {
    var out = new java.io.ByteArrayOutputStream(1 << 20);
    for (int i = from; i < to; i++) {
      String action =
          "{\"index\":{\"_id\":\"%s\",\"version\":%d,\"version_type\":\"external_gte\"}}\n"
              .formatted(id(i), VERSION);
      out.writeBytes(action.getBytes(UTF_8));
      out.writeBytes(body(i));
      out.write('\n');
    }
    return out.toByteArray();
  }
}
