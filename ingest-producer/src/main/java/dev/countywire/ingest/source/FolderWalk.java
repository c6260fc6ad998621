package dev.countywire.ingest.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The files below a folder, sorted by name within each folder, without hidden ones; it holds the
/// names of one folder a level only. Links are followed, except back into a folder above.
final class FolderWalk {
  private record Level(Path real, Iterator<Path> entries) {}

  private final Deque<Level> levels = new ArrayDeque<>();

  /// @param root a folder, or one file, which is then all
  FolderWalk(Path root) throws IOException {
    if (Files.isDirectory(root)) {
      enter(root);
    } else {
      levels.addLast(new Level(root, List.of(root).iterator()));
    }
  }

  /// Bytes of all files, empty if there is not a single one.
  static OptionalLong size(Path root) throws IOException {
    FolderWalk walk = new FolderWalk(root);
    long bytes = -1;
    while (true) {
      try {
        Path file = walk.next();
        if (file == null) {
          return bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
        }
        bytes = Math.max(bytes, 0) + Files.size(file);
      } catch (IOException | UnreadableFolder _) {
        // reading will say so; here it only means that something is there
        bytes = Math.max(bytes, 0);
      }
    }
  }

  /// The next file, or `null` behind the last.
  ///
  /// @throws UnreadableFolder for a folder that cannot be listed; the walk may go on
  @Nullable Path next() throws UnreadableFolder {
    while (!levels.isEmpty()) {
      Level level = levels.getLast();
      if (!level.entries.hasNext()) {
        levels.removeLast();
        continue;
      }
      Path entry = level.entries.next();
      if (!Files.isDirectory(entry)) {
        return entry;
      }
      try {
        enter(entry);
      } catch (IOException cause) {
        throw new UnreadableFolder(entry, cause);
      }
    }
    return null;
  }

  private void enter(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (levels.stream().anyMatch(above -> above.real.equals(real))) {
      return;
    }
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder, FolderWalk::isVisible)) {
      listed.forEach(entries::add);
    }
    Collections.sort(entries);
    levels.addLast(new Level(real, entries.iterator()));
  }

  private static boolean isVisible(Path entry) {
    return !entry.getFileName().toString().startsWith(".");
  }

  /// A folder within the walk that cannot be listed.
  static final class UnreadableFolder extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Path folder;

    UnreadableFolder(Path folder, IOException cause) {
      super(cause);
      this.folder = folder;
    }

    Path folder() {
      return folder;
    }
  }
}
