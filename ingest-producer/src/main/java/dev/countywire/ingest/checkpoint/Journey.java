package dev.countywire.ingest.checkpoint;

import dev.countywire.ingest.source.FieldMap;
import dev.countywire.ingest.source.Source;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From where to where articles go. A checkpoint holds for one journey only: elsewhere, the same
/// position means something else.
///
/// @param source what is read
/// @param map how its fields are called, as `--map` has it; empty without
/// @param cluster id of the Kafka cluster
/// @param topic that articles go to
public record Journey(String source, String map, String cluster, String topic) {
  /// The way of a source into a topic.
  public static Journey of(Source source, String cluster, String topic) {
    return new Journey(source.label(), written(source.fields()), cluster, topic);
  }

  /// What makes the other journey a different one, for a person; `null` if nothing does.
  @Nullable String difference(Journey other) {
    if (!source.equals(other.source)) {
      return "was made for the input " + other.source;
    }
    if (!map.equals(other.map)) {
      return other.map.isEmpty() ? "was made without --map" : "was made with --map " + other.map;
    }
    if (!topic.equals(other.topic)) {
      return "was made for the topic " + other.topic;
    }
    return cluster.equals(other.cluster)
        ? null
        : "was made for another Kafka cluster, " + other.cluster;
  }

  private static String written(FieldMap fields) {
    Map<String, String> sorted = new TreeMap<>(fields.theirs());
    return sorted.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(","));
  }
}
