package dev.countywire.ingest.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The file of a checkpoint. It is written beside, forced to disk and renamed, so that a crash at
/// any moment leaves the old one or the new one whole.
///
/// @param path where it lies
public record CheckpointFile(Path path) {
  /// What is in the file, or `null` if there is none.
  ///
  /// @throws CheckpointRefused if it is no checkpoint
  @Nullable Checkpoint read() {
    byte[] bytes;
    try {
      if (Files.notExists(path)) {
        return null;
      }
      bytes = Files.readAllBytes(path);
    } catch (IOException cause) {
      throw new CheckpointRefused("checkpoint " + path + " cannot be read: " + cause.getMessage());
    }
    try {
      return CheckpointCodec.decode(bytes);
    } catch (IOException | IllegalArgumentException cause) {
      throw new CheckpointRefused(
          "%s is no checkpoint of this version (%s): remove it to publish from the beginning"
              .formatted(path, cause.getMessage()));
    }
  }

  /// Writes the file anew.
  ///
  /// @throws IOException if the folder cannot be made or written
  void write(Checkpoint checkpoint) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(CheckpointCodec.encode(checkpoint));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (folder != null) {
      forceNames(folder);
    }
  }

  // without it, a power cut may bring the old name back
  private static void forceNames(Path folder) {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException _) {
      // not every system can; the file itself is safe
    }
  }
}
