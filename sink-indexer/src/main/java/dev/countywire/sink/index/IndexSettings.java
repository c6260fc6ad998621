package dev.countywire.sink.index;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.bulk.BulkSettings;

/// Name and size of the index.
///
/// @param kind what it holds
/// @param articles alias of the articles, from which the names of all follow
/// @param shards of an index that is created; fixed for its life
/// @param replicas of an index that is created
public record IndexSettings(IndexKind kind, String articles, int shards, int replicas) {
  /// Reads `index.alias` (articles), `index.shards` (1), `index.replicas` (1).
  ///
  /// @throws InvalidSetting for what does not fit
  public static IndexSettings from(Settings settings) {
    return new IndexSettings(
        IndexKind.ARTICLES,
        BulkSettings.from(settings).alias(),
        settings.integer("index.shards", 1, 1, 1024),
        settings.integer("index.replicas", 1, 0, 100));
  }

  /// The same of an index beside the articles; what is small has one shard.
  public IndexSettings of(IndexKind other) {
    return new IndexSettings(other, articles, other == kind ? shards : 1, replicas);
  }

  /// What readers and the sink use.
  public String alias() {
    return kind.alias(articles);
  }

  /// Name of the first index behind the alias.
  String firstIndex() {
    return alias() + "-000001";
  }

  /// What the template applies to; six digits, so that `articles-ops` is none of it.
  String pattern() {
    return alias() + "-0*";
  }

  /// Name of the template.
  String template() {
    return "countywire-" + alias();
  }
}
