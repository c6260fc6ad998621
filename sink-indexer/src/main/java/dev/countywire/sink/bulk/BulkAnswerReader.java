package dev.countywire.sink.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.countywire.sink.http.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads `{items: [{index: {status, error: {type, reason}}}]}`, and the error of a whole request.
final class BulkAnswerReader {
  private static final JsonFactory JSON = new JsonFactory();

  private BulkAnswerReader() {}

  /// The answers in their order.
  ///
  /// @throws IOException if the text is no whole JSON object
  static List<ItemAnswer> items(String json) throws IOException {
    List<ItemAnswer> items = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json)) {
      expect(parser, JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals("items");
        parser.nextToken();
        if (wanted) {
          readItems(parser, items);
        } else {
          parser.skipChildren();
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        throw new IOException("no object");
      }
    }
    return items;
  }

  /// The error of a request that was refused as a whole.
  static ItemAnswer error(Answer answer) {
    try (JsonParser parser = JSON.createParser(answer.text())) {
      expect(parser, JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean error = parser.currentName().equals("error");
        if (parser.nextToken() == JsonToken.START_OBJECT && error) {
          return readError(parser, answer.status());
        }
        parser.skipChildren();
      }
    } catch (IOException _) {
      // a proxy's page: the status has to do
    }
    return new ItemAnswer(answer.status(), "http_" + answer.status(), "no reason given");
  }

  private static void readItems(JsonParser parser, List<ItemAnswer> items) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      parser.nextToken(); // the operation's name
      expect(parser, JsonToken.START_OBJECT);
      items.add(readItem(parser));
      expect(parser, JsonToken.END_OBJECT);
    }
  }

  private static ItemAnswer readItem(JsonParser parser) throws IOException {
    int status = 0;
    ItemAnswer error = new ItemAnswer(0, "", "");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "status" -> status = parser.getIntValue();
        case "error" -> error = readError(parser, 0);
        default -> parser.skipChildren();
      }
    }
    if (status == 0) {
      throw new IOException("an operation without a status");
    }
    return new ItemAnswer(status, error.type(), error.reason());
  }

  private static ItemAnswer readError(JsonParser parser, int status) throws IOException {
    String type = "";
    String reason = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        type = parser.getText();
      } else if (name.equals("reason") && value == JsonToken.VALUE_STRING) {
        reason = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return new ItemAnswer(status, type, reason);
  }

  private static void expect(JsonParser parser, JsonToken wanted) throws IOException {
    if (parser.nextToken() != wanted) {
      throw new IOException("not the form of a bulk answer");
    }
  }
}
