package dev.countywire.ingest.source;

import dev.countywire.ingest.source.FolderWalk.UnreadableFolder;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.RejectReason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The items of all files below a folder, file after file.
final class PathItems implements Items {
  private final Path root;
  private final FolderWalk files;
  private final FieldMap fields;
  private final Start start;
  private @Nullable OpenFile current;
  private @Nullable Mark mark;
  private long bytesBefore;
  private long currentSize;

  PathItems(Path root, FolderWalk files, FieldMap fields, Start start) {
    this.root = root;
    this.files = files;
    this.fields = fields;
    this.start = start;
  }

  @Override
  public @Nullable Item next() {
    while (true) {
      Item item = current == null ? null : current.next();
      if (item != null && current != null) {
        mark = current.mark();
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
  public Mark mark() {
    if (mark == null) {
      throw new IllegalStateException("nothing was read yet");
    }
    return mark;
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
    String name = name(root, file);
    try {
      FileState state = FileState.of(name, file);
      if (start.done().test(state)) {
        bytesBefore += state.size();
        return;
      }
      currentSize = state.size();
      var written = ChinaTime.at(Instant.ofEpochMilli(state.modified()));
      Intake intake = new Intake(name, written, fields, null);
      long before = bytesBefore;
      current =
          new OpenFile(
              Files.newInputStream(file),
              Format.of(name),
              intake,
              state,
              () -> before,
              start.skipped(state));
    } catch (IOException cause) {
      throw new Unopened(file, cause);
    }
  }

  private Item refused(Path path, @Nullable Throwable cause) {
    mark = new Mark(FileState.unopened(name(root, path)), 1);
    Position at = new Position(mark.file().name(), Position.Unit.FILE, 0, 0, bytesBefore);
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

  /// A file's name as positions have it.
  static String name(Path root, Path file) {
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
