package dev.countywire.model;

import java.util.List;

/// Names of the topics.
///
/// @param prefix put in front of every name, `articles` unless set
public record Topics(String prefix) {
  /// Longest record, in bytes, that the topics, the producer and the sink take: 16 MiB.
  public static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

  /// Longest value, in bytes: a record's limit less 64 KiB for key, headers and Kafka's frame.
  public static final int MAX_VALUE_BYTES = MAX_MESSAGE_BYTES - 64 * 1024;

  /// The names without a setting.
  public static final Topics STANDARD = new Topics("articles");

  /// Checks the prefix.
  ///
  /// @throws IllegalArgumentException if Kafka would refuse the names
  public Topics {
    if (!prefix.matches("[A-Za-z0-9._-]{1,200}")) {
      throw new IllegalArgumentException("topics.prefix is no topic name: " + prefix);
    }
  }

  /// Key: id; value: raw JSON.
  public String raw() {
    return prefix + ".raw";
  }

  /// Key: id; value: enriched JSON, compacted.
  public String enriched() {
    return prefix + ".enriched";
  }

  /// The dead letters: original bytes with headers that say why.
  public String rejected() {
    return prefix + ".rejected";
  }

  /// Enriched articles of a replay, on their way through what the topology remembers; compacted, so
  /// that it never outgrows [#enriched].
  public String replay() {
    return prefix + ".replay";
  }

  /// Counters a service, partition and hour, compacted.
  public String ledger() {
    return prefix + ".ledger";
  }

  /// All of them, in the order of an article's way.
  public List<String> all() {
    return List.of(raw(), enriched(), rejected(), ledger(), replay());
  }
}
