package dev.countywire.ingest.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.countywire.ingest.source.FileMarks;
import dev.countywire.ingest.source.FileState;
import dev.countywire.ingest.source.Mark;
import dev.countywire.model.ChinaTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checkpoints as JSON: flat text fields, and the hashes of finished files in Base64.
final class CheckpointCodec {
  private static final String VERSION = "1";
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private CheckpointCodec() {}

  static byte[] encode(Checkpoint checkpoint) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("version", VERSION);
      Journey journey = checkpoint.journey();
      json.writeStringField("source", journey.source());
      json.writeStringField("map", journey.map());
      json.writeStringField("cluster", journey.cluster());
      json.writeStringField("topic", journey.topic());
      json.writeStringField("first_read", ChinaTime.format(checkpoint.firstRead()));
      Mark reached = checkpoint.reached();
      if (reached != null) {
        json.writeStringField("file", reached.file().name());
        json.writeStringField("size", Long.toString(reached.file().size()));
        json.writeStringField("modified", Long.toString(reached.file().modified()));
        json.writeStringField("items", Long.toString(reached.items()));
      }
      json.writeFieldName("done");
      json.writeBinary(bytes(checkpoint.done().hashes()));
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /// @throws IOException if it is no JSON
  /// @throws IllegalArgumentException if a field is missing or does not fit
  static Checkpoint decode(byte[] bytes) throws IOException {
    Map<String, String> fields = new HashMap<>();
    long[] done = new long[0];
    try (JsonParser json = JSON.createParser(bytes)) {
      require(json.nextToken() == JsonToken.START_OBJECT, "it is no JSON object");
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        require(json.nextToken() == JsonToken.VALUE_STRING, "field " + name + " is no text");
        if (name.equals("done")) {
          done = hashes(json.getBinaryValue());
        } else {
          fields.put(name, json.getText());
        }
      }
      require(json.currentToken() == JsonToken.END_OBJECT, "it is cut off");
    }
    require(VERSION.equals(fields.get("version")), "its version is " + fields.get("version"));
    Journey journey =
        new Journey(
            text(fields, "source"),
            text(fields, "map"),
            text(fields, "cluster"),
            text(fields, "topic"));
    OffsetDateTime firstRead = ChinaTime.parse(text(fields, "first_read"));
    if (firstRead == null) {
      throw new IllegalArgumentException("field first_read is no time");
    }
    return new Checkpoint(journey, firstRead, FileMarks.of(done), reached(fields));
  }

  private static @Nullable Mark reached(Map<String, String> fields) {
    String file = fields.get("file");
    return file == null
        ? null
        : new Mark(
            new FileState(file, number(fields, "size"), number(fields, "modified")),
            number(fields, "items"));
  }

  private static long number(Map<String, String> fields, String name) {
    return Long.parseLong(text(fields, name));
  }

  private static String text(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("field " + name + " is missing");
    }
    return value;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static byte[] bytes(long[] hashes) {
    ByteBuffer buffer = ByteBuffer.allocate(hashes.length * Long.BYTES);
    buffer.asLongBuffer().put(hashes);
    return buffer.array();
  }

  private static long[] hashes(byte[] bytes) {
    require(bytes.length % Long.BYTES == 0, "field done is cut off");
    long[] hashes = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
    return hashes;
  }
}
