package dev.countywire.sink.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MappingDiffTest {
  @Test
  void findsWhatIsMissingAtAnyDepthAndWhatIsDifferent() throws IOException {
    MappingDiff diff =
        diff(
            """
            {"dynamic": "strict", "properties": {
              "title": {"type": "text", "analyzer": "cjk", "fields": {"exact": {"type": "text"}}},
              "url": {"properties": {"full": {"type": "keyword"}, "domain": {"type": "keyword"}}},
              "word_count": {"type": "integer"}}}
            """,
            """
            {"dynamic": "strict", "properties": {
              "title": {"type": "text", "analyzer": "standard"},
              "url": {"properties": {"full": {"type": "keyword"}}},
              "word_count": {"type": "integer"}}}
            """);
    assertThat(diff.missing()).containsExactly("title.exact", "url.domain");
    assertThat(diff.different()).containsExactly("title: analyzer is standard, should be cjk");
  }

  @Test
  void leavesAloneWhatTheIndexHasBeyondAndWhatElasticsearchLeavesOut() throws IOException {
    MappingDiff diff =
        diff(
            "{\"properties\": {\"a\": {\"type\": \"object\", \"properties\": {}}}}",
            "{\"properties\": {\"a\": {\"properties\": {}}, \"own\": {\"type\": \"long\"}}}");
    assertThat(diff.isEmpty()).isTrue();
  }

  private static MappingDiff diff(String wanted, String actual) throws IOException {
    ObjectMapper json = new ObjectMapper();
    return MappingDiff.of(json.readTree(wanted), json.readTree(actual));
  }
}
