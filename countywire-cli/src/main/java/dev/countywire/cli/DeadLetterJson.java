package dev.countywire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.countywire.operations.rejected.LetterGroup;
import java.util.List;

/// Groups of dead letters, for a program.
final class DeadLetterJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DeadLetterJson() {}

  /// One array.
  static String of(List<LetterGroup> groups) {
    ArrayNode all = JSON.createArrayNode();
    for (LetterGroup group : groups) {
      all.addObject()
          .put("stage", group.kind().stage())
          .put("reason", group.kind().reason().code())
          .put("source", group.kind().origin())
          .put("state", group.kind().state().code())
          .put("letters", group.letters())
          .put("oldest", group.oldest().toString())
          .put("newest", group.newest().toString())
          .put("example", group.example())
          .put("detail", group.detail());
    }
    return all.toString();
  }
}
