package dev.countywire.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.countywire.model.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a scraper calls the fields of the contract.
///
/// @param theirs name in the records, by the contract's name
public record FieldMap(Map<String, String> theirs) {
  /// Records that use the contract's names.
  public static final FieldMap NONE = new FieldMap(Map.of());

  /// Field of a page, for records without text.
  static final String HTML = "html";

  private static final List<String> OURS =
      List.of("id", "url", "site", "title", "text", "captured_at", "source_file", HTML);
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Topics.MAX_MESSAGE_BYTES).build())
          .build();

  /// Copies the map.
  public FieldMap {
    theirs = Map.copyOf(theirs);
  }

  /// Reads `text=content,url=link`.
  ///
  /// @throws NoSource for anything else, with a sentence
  public static FieldMap parse(String pairs) {
    Map<String, String> theirs = new HashMap<>();
    for (String pair : List.of(pairs.split(",", -1))) {
      int equals = pair.indexOf('=');
      String ours = equals < 0 ? "" : pair.substring(0, equals).strip();
      if (!OURS.contains(ours) || pair.substring(equals + 1).isBlank()) {
        throw new NoSource(
            "\"%s\" is no field mapping: write OURS=THEIRS, with one of %s first"
                .formatted(pair, String.join(", ", OURS)));
      }
      theirs.put(ours, pair.substring(equals + 1).strip());
    }
    return new FieldMap(theirs);
  }

  /// The name in the records of a field of the contract.
  String theirName(String ours) {
    return theirs.getOrDefault(ours, ours);
  }

  /// Gives the fields of one JSON object the contract's names. What stood under such a name, but is
  /// called otherwise, is left out.
  ///
  /// @throws IOException if the bytes are no JSON
  byte[] rename(byte[] json) throws IOException {
    Map<String, String> ours = new HashMap<>();
    theirs.keySet().forEach(name -> ours.put(name, ""));
    theirs.forEach((name, their) -> ours.put(their, name));
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + 64);
    try (JsonParser parser = JSON.createParser(json);
        JsonGenerator generator = JSON.createGenerator(out)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return json;
      }
      generator.writeStartObject();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        String renamed = ours.getOrDefault(name, name);
        if (OURS.contains(renamed)) {
          generator.writeFieldName(renamed);
          generator.copyCurrentStructure(parser);
        } else {
          parser.skipChildren();
        }
      }
      generator.writeEndObject();
    }
    return out.toByteArray();
  }
}
