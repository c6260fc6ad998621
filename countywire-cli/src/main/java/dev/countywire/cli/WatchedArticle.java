package dev.countywire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.watch.Reason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article that a watch let through.
///
/// @param article enriched
/// @param reasons why it is wanted
record WatchedArticle(ObjectNode article, List<Reason> reasons) {
  private static final ObjectMapper JSON = new ObjectMapper();

  WatchedArticle {
    reasons = List.copyOf(reasons);
  }

  /// The article in a record's value, or `null` if it holds none.
  static @Nullable ObjectNode read(byte[] value) {
    try {
      return JSON.readTree(value) instanceof ObjectNode article ? article : null;
    } catch (JsonProcessingException _) {
      return null;
    } catch (IOException _) {
      return null; // malformed UTF-8
    }
  }

  /// The article with one field more, `matched`: a line of JSON that cannot steer a terminal.
  String json() {
    ObjectNode whole = article.deepCopy();
    ArrayNode matched = whole.putArray("matched");
    for (Reason reason : reasons) {
      ObjectNode each = matched.addObject().put("by", reason.by()).put("what", reason.what());
      reason.evidence().forEach(each.putArray("evidence")::add);
    }
    return TerminalText.json(whole.toString());
  }
}
