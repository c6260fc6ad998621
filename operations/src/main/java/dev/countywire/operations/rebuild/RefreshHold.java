package dev.countywire.operations.rebuild;

/// Keeps an index from showing more than it shows now, for up to a minute: what readers are led to
/// must not hold less than they have seen.
///
/// Should the process die meanwhile, the index goes on, a minute behind, until the next step of a
/// rebuild sets it right.
final class RefreshHold implements AutoCloseable {
  // nobody else would choose it, so it tells a hold that was left behind
  private static final String HELD = "61s";

  private final RebuildSite site;
  private final String index;
  private final String before;

  private RefreshHold(RebuildSite site, String index, String before) {
    this.site = site;
    this.index = index;
    this.before = before;
  }

  /// Begins.
  static RefreshHold of(RebuildSite site, String index) {
    String interval = interval(site, index);
    set(site, index, HELD);
    return new RefreshHold(
        site, index, interval.equals(HELD) ? site.next().refreshInterval() : interval);
  }

  /// Ends one that was left behind.
  static void release(RebuildSite site, String index) {
    if (interval(site, index).equals(HELD)) {
      set(site, index, site.next().refreshInterval());
    }
  }

  @Override
  public void close() {
    set(site, index, before);
  }

  private static String interval(RebuildSite site, String index) {
    return site.call("GET", "/" + index + "/_settings/index.refresh_interval", null)
        .path(index)
        .at("/settings/index/refresh_interval")
        .asText("1s");
  }

  private static void set(RebuildSite site, String index, String interval) {
    site.call(
        "PUT", "/" + index + "/_settings", "{\"index.refresh_interval\": \"" + interval + "\"}");
  }
}
