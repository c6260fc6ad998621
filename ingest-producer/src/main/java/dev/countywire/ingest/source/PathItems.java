package dev.countywire.ingest.source;

import dev.countywire.ingest.source.FolderWalk.UnreadableFolder;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.RejectReason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The items of all files below a folder, file after file.
final class PathItems implements Items {
  private final Path root;
  private final FolderWalk files;
  private final FieldMap fields;
  private @Nullable OpenFile current;
  private long bytesBefore;
  private long currentSize;

  PathItems(Path root, FolderWalk files, FieldMap fields) {
    this.root = root;
    this.files = files;
    this.fields = fields;
  }

  @Override
  public @Nullable Item next() {
    while (true) {
      Item item = current == null ? null : current.next();
      if (item != null) {
        return item;
      }
      close();
      try {
        Path file = files.next();
        if (file == null) {
          return null;
        }
        open(file);
      } catch (UnreadableFolder unreadable) {
        return refused(unreadable.folder(), unreadable.getCause());
      } catch (Unopened unopened) {
        return refused(unopened.file, unopened.getCause());
      }
    }
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
      current = null;
      bytesBefore += currentSize;
    }
  }

  private void open(Path file) throws Unopened {
    String name = name(file);
    try {
      currentSize = Files.size(file);
      OffsetDateTime written = ChinaTime.at(Files.getLastModifiedTime(file).toInstant());
      Intake intake = new Intake(name, written, fields);
      long before = bytesBefore;
      current =
          new OpenFile(Files.newInputStream(file), Format.of(name), intake, name, () -> before);
    } catch (IOException cause) {
      throw new Unopened(file, cause);
    }
  }

  private Item refused(Path path, @Nullable Throwable cause) {
    Position at = new Position(name(path), Position.Unit.FILE, 0, 0, bytesBefore);
    return new Item.Refused(RejectReason.UNREADABLE, sentence(cause), Original.none(), at);
  }

  private static String sentence(@Nullable Throwable cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "it may not be read; check its permissions";
      case NoSuchFileException _ -> "it is gone, or a link that leads nowhere";
      case IOException other -> "it cannot be opened: " + OpenFile.cause(other);
      case null, default -> "it cannot be opened";
    };
  }

  private String name(Path file) {
    // a single file is its own root
    Path relative = file.equals(root) ? file.getFileName() : root.relativize(file);
    return relative.toString().replace('\\', '/');
  }

  private static final class Unopened extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Path file;

    Unopened(Path file, IOException cause) {
      super(cause);
      this.file = file;
    }
  }
}
