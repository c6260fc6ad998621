package dev.countywire.text;

import java.time.Instant;

/// Turns the bytes of one raw record into an enriched article, or says why not. Pure and safe from
/// many threads.
public interface Enricher {
  /// Enriches one record.
  ///
  /// @param raw JSON of a raw article, UTF-8
  /// @param recordTime the record's own time, which becomes `ingested_at`
  Enrichment enrich(byte[] raw, Instant recordTime);
}
