package dev.countywire.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// The native library that `index.codec: best_compression` binds; without it a shard dies.
///
/// A stock server ships it beside its jars. Here it comes out of the aircompressor jar, whose build
/// exports the same C symbols.
final class NativeZstd {
  private NativeZstd() {}

  /// Unpacks the library for this machine and tells Elasticsearch where it lies.
  ///
  /// @throws IOException if the folder cannot be written, or there is none for this machine
  static void provide(Path folder) throws IOException {
    String library = System.mapLibraryName("zstd");
    String resource = "/aircompressor/" + platform() + "/" + library;
    try (InputStream in = NativeZstd.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no zstd library for this machine in the jars: " + resource);
      }
      Files.copy(
          in,
          Files.createDirectories(folder).resolve(library),
          StandardCopyOption.REPLACE_EXISTING);
    }
    System.setProperty("es.nativelibs.path", folder.toAbsolutePath().toString());
    // the vector library lies in the same folder of a stock server and is in no jar
    System.setProperty("org.elasticsearch.nativeaccess.enableVectorLibrary", "false");
  }

  private static String platform() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch", "").equals("aarch64");
    return (name.startsWith("mac") ? "macos" : "linux") + "-" + (arm ? "aarch64" : "amd64");
  }
}
