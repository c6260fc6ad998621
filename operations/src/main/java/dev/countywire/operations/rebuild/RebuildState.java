package dev.countywire.operations.rebuild;

import dev.countywire.sink.index.IndexAliases;
import dev.countywire.sink.index.IndexSettings;
import org.jspecify.annotations.Nullable;

/// Where a rebuild stands. The aliases say it, and nothing else remembers it: each step changes
/// them in one call, so there is nothing between two stages.
///
/// @param readers index that readers are led to
/// @param live index that the live sink feeds
/// @param fresh index that the rebuild feeds, or `null`
/// @param retired index that is about to be destroyed, or `null`
public record RebuildState(
    @Nullable String readers,
    @Nullable String live,
    @Nullable String fresh,
    @Nullable String retired) {
  /// What has been done.
  public enum Stage {
    /// There is no rebuild.
    NONE,
    /// The new index is filled and fed beside the old one, which readers see.
    BESIDE,
    /// Readers see the new index; the old one is still fed by the live sink.
    PROMOTED,
    /// The live sink feeds the new index; the old one is about to go.
    FINISHING
  }

  /// Reads it from the aliases.
  ///
  /// @throws dev.countywire.sink.index.IndexRefused if one leads to several indices
  static RebuildState of(IndexAliases aliases, IndexSettings names) {
    return new RebuildState(
        aliases.behind(names.alias()),
        aliases.behind(names.writeAlias()),
        aliases.behind(names.rebuildAlias()),
        aliases.behind(names.retiredAlias()));
  }

  /// The stage.
  public Stage stage() {
    if (fresh == null) {
      return Stage.NONE;
    }
    if (fresh.equals(live)) {
      return Stage.FINISHING;
    }
    return fresh.equals(readers) ? Stage.PROMOTED : Stage.BESIDE;
  }

  /// The index of the rebuild.
  ///
  /// @throws RebuildRefused if there is none
  public String freshIndex() {
    return there(fresh, "there is no rebuild: `countywire replay rebuild run` begins one");
  }

  /// The index of the live sink.
  ///
  /// @throws RebuildRefused if there is none
  public String liveIndex() {
    return there(live, "the live sink has no index: run `countywire index init` first");
  }

  private static String there(@Nullable String index, String otherwise) {
    if (index == null) {
      throw new RebuildRefused(otherwise);
    }
    return index;
  }
}
