package dev.countywire.sink.index;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.bulk.BulkSettings;

/// Name and size of the index.
///
/// @param alias that readers and the sink use
/// @param shards of an index that is created; fixed for its life
/// @param replicas of an index that is created
public record IndexSettings(String alias, int shards, int replicas) {
  /// Reads `index.alias` (articles), `index.shards` (1), `index.replicas` (1).
  ///
  /// @throws InvalidSetting for what does not fit
  public static IndexSettings from(Settings settings) {
    return new IndexSettings(
        BulkSettings.from(settings).alias(),
        settings.integer("index.shards", 1, 1, 1024),
        settings.integer("index.replicas", 1, 0, 100));
  }

  /// Name of the first index behind the alias.
  String firstIndex() {
    return alias + "-000001";
  }

  /// What the template applies to; six digits, so that `articles-ops` is none of it.
  String pattern() {
    return alias + "-0*";
  }

  /// Name of the template.
  String template() {
    return "countywire-" + alias;
  }
}
