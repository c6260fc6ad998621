package dev.countywire.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Tables that come with countywire, in the package of the class that reads them.
public final class Resource {
  private Resource() {}

  /// The lines of a table in UTF-8.
  ///
  /// @throws IllegalStateException if the table is missing: the jar is broken
  public static List<String> lines(Class<?> owner, String name) {
    return new String(bytes(owner, name), StandardCharsets.UTF_8).lines().toList();
  }

  /// The rows of a table of cells parted by tabs, without empty lines and those that begin with
  /// `#`.
  ///
  /// @throws IllegalStateException if the table is missing: the jar is broken
  public static List<List<String>> rows(Class<?> owner, String name) {
    return lines(owner, name).stream()
        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
        .map(line -> Cells.of(line, '\t'))
        .toList();
  }

  /// All bytes of a table.
  ///
  /// @throws IllegalStateException if the table is missing: the jar is broken
  public static byte[] bytes(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + owner.getName());
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is packed (gzip) in a table, big-endian.
  ///
  /// @throws IllegalStateException if the table is missing: the jar is broken
  public static ByteBuffer unpacked(Class<?> owner, String name) {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(bytes(owner, name)), 1 << 16)) {
      return ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read; generate it again", e);
    }
  }
}
