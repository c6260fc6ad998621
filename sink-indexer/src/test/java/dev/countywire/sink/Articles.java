package dev.countywire.sink;

/// Enriched articles for the tests, as small as the mapping allows.
final class Articles {
  private Articles() {}

  static String article(String id, String body) {
    return """
    {"id":"%s","schema_version":1,"@timestamp":"2025-05-01T00:00:00+08:00","captured_at":"2025-05-01T08:00:00+08:00","ingested_at":"2025-05-01T08:00:01+08:00","title":"本县水库除险加固工程开工","body":"%s","language":"zh","script":"hans","event_type":"project-start","word_count":%d}\
    """
        .formatted(id, body, body.length());
  }
}
