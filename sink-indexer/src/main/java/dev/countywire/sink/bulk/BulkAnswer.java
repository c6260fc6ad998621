package dev.countywire.sink.bulk;

import dev.countywire.sink.http.Answer;
import java.io.IOException;
import java.util.List;

/// What came back for one request.
sealed interface BulkAnswer {
  /// One answer an operation, in their order.
  record Items(List<ItemAnswer> items) implements BulkAnswer {}

  /// Nothing usable: to be sent again as it is.
  record Nothing(String why) implements BulkAnswer {}

  /// Refused as a whole because of what it holds: the halves may pass.
  record TooMuch(ItemAnswer why) implements BulkAnswer {}

  /// Refused because of who asks or what for.
  record Denied(String why) implements BulkAnswer {}

  /// Sorts an answer by its status.
  ///
  /// @param count operations that were sent
  static BulkAnswer of(Answer answer, int count) {
    int status = answer.status();
    if (answer.ok()) {
      return items(answer.text(), count);
    }
    ItemAnswer error = BulkAnswerReader.error(answer);
    if (status == 408 || error.passes()) {
      return new Nothing("Elasticsearch answers " + status);
    }
    if (status == 413 || (status == 400 && !error.isOfTheIndex())) {
      return new TooMuch(error);
    }
    return new Denied("Elasticsearch answers " + status + ", " + error.detail());
  }

  private static BulkAnswer items(String json, int count) {
    try {
      List<ItemAnswer> items = BulkAnswerReader.items(json);
      return items.size() == count
          ? new Items(items)
          : new Nothing("the answer tells of " + items.size() + " operations of " + count);
    } catch (IOException broken) {
      return new Nothing("the answer breaks off or is no JSON");
    }
  }
}
