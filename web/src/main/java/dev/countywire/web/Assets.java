package dev.countywire.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The files that pages load; there are no others, whatever a path says.
final class Assets {
  // the version in the path is that of the POM; a test looks whether the file is there
  private static final Map<String, Asset> ALL =
      Map.of(
          "/page.css", new Asset("page.css", "text/css; charset=utf-8"),
          "/page.js", new Asset("page.js", "text/javascript; charset=utf-8"),
          "/icon.svg", new Asset("icon.svg", "image/svg+xml"),
          "/d3.js",
              new Asset(
                  "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js",
                  "text/javascript; charset=utf-8"));

  private final Map<String, Reply> read = new ConcurrentHashMap<>();

  private record Asset(String resource, String type) {}

  /// The file of a path, or `null`.
  @Nullable Reply find(String path) {
    Asset asset = ALL.get(path);
    return asset == null ? null : read.computeIfAbsent(path, _ -> read(asset));
  }

  private static Reply read(Asset asset) {
    try (InputStream in =
        Objects.requireNonNull(Assets.class.getResourceAsStream(asset.resource))) {
      // asked for anew after an upgrade
      return new Reply(200, asset.type, "no-cache", in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(asset.resource + " cannot be read", broken);
    }
  }
}
