package dev.countywire.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of one stack, locked against a second one.
///
/// @param path where it lies
/// @param lock held until [#close]
/// @param disposable whether it goes with the stack
record StackFolder(Path path, FileChannel lock, boolean disposable) implements AutoCloseable {

  /// A new one under the system's folder for temporary files.
  static StackFolder temporary() {
    try {
      Path path = Files.createTempDirectory("countywire-");
      return new StackFolder(path, locked(path), true);
    } catch (IOException failed) {
      throw new StackUnavailable("no temporary folder: " + failed.getMessage(), failed);
    }
  }

  /// One that stays.
  static StackFolder given(Path path) {
    try {
      return new StackFolder(path, locked(Files.createDirectories(path)), false);
    } catch (IOException failed) {
      throw new StackUnavailable(
          "the folder " + path + " cannot be used: " + failed.getMessage(), failed);
    }
  }

  /// Frees the folder, and removes it if it was temporary.
  @Override
  public void close() {
    try {
      lock.close();
      if (disposable) {
        delete(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("could not tidy up " + path, failed);
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StackUnavailable(
          "another stack uses the folder " + folder + ": stop it, or name another folder", null);
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
