package dev.countywire.operations.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.operations.articles.IndexCalls;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.index.IndexAliases;
import dev.countywire.sink.index.IndexSettings;
import dev.countywire.sink.index.NextIndex;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Where a rebuild takes place: both servers, and the names that follow from the settings.
///
/// @param kafka where the articles are
/// @param sink the live one
/// @param elasticsearch where the indices are
record RebuildSite(KafkaSettings kafka, SinkSettings sink, Elasticsearch elasticsearch)
    implements AutoCloseable {
  /// Prepares the connections; nothing is sent yet.
  ///
  /// @throws dev.countywire.runtime.InvalidSetting for what does not fit
  static RebuildSite from(Settings settings) {
    SinkSettings sink = SinkSettings.from(settings);
    return new RebuildSite(
        KafkaSettings.from(settings), sink, Elasticsearch.at(sink.elasticsearch()));
  }

  /// Names of the aliases.
  IndexSettings names() {
    return sink.index();
  }

  /// What comes after the newest index.
  NextIndex next() {
    return new NextIndex(sink.elasticsearch(), names());
  }

  /// Where the rebuild stands now.
  ///
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  RebuildState state() {
    try {
      return RebuildState.of(IndexAliases.read(elasticsearch, names()), names());
    } catch (IOException silent) {
      throw IndexCalls.unreachable(silent);
    }
  }

  /// The topic that both feeders read.
  String topic() {
    return kafka.topics().enriched();
  }

  /// Consumer group of a rebuild into an index, such as `countywire-index-000002`.
  String group(String index) {
    return sink.group() + index.substring(names().alias().length());
  }

  /// The rebuild's own feeder.
  SinkSettings feeder(String index) {
    return sink.beside(names().rebuildAlias(), group(index));
  }

  /// Changes aliases in one call: all of it or nothing.
  ///
  /// @param actions as Elasticsearch names them, with commas between
  void change(String... actions) {
    call("POST", "/_aliases", "{\"actions\": [" + String.join(", ", actions) + "]}");
  }

  /// An action of [#change]: fails if the alias is not there, as then somebody else was faster.
  static String remove(String alias, String index) {
    return "{\"remove\": {\"index\": \"%s\", \"alias\": \"%s\", \"must_exist\": true}}"
        .formatted(index, alias);
  }

  /// An action of [#change].
  static String add(String alias, String index) {
    return "{\"add\": {\"index\": \"%s\", \"alias\": \"%s\"}}".formatted(index, alias);
  }

  /// Makes what was written to an index visible.
  void refresh(String index) {
    call("POST", "/" + index + "/_refresh", null);
  }

  JsonNode call(String method, String path, @Nullable String body) {
    return new IndexCalls(elasticsearch, names().alias()).call(method, path, body);
  }

  @Override
  public void close() {
    elasticsearch.close();
  }
}
