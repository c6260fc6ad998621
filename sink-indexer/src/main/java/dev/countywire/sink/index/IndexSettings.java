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

  /// What readers use; and, but for the articles, who writes.
  public String alias() {
    return kind.alias(articles);
  }

  /// What the sink writes to. The articles have an alias of their own for it, so that readers can
  /// be led to another index while the sink keeps feeding this one.
  public String writeAlias() {
    return kind == IndexKind.ARTICLES ? alias() + "-write" : alias();
  }

  /// What the feeder of a rebuild writes to: the index that is filled beside.
  public String rebuildAlias() {
    return alias() + "-rebuild";
  }

  /// The index that a rebuild leaves behind, until it is destroyed.
  public String retiredAlias() {
    return alias() + "-retired";
  }

  /// Name of the index of this number, from 1.
  public String index(int number) {
    return "%s-%06d".formatted(alias(), number);
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
