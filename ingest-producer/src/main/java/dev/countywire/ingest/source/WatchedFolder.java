package dev.countywire.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A folder that is walked again and again for files that are new or have changed, until it is
/// stopped. Polling sees what every file system shows, network shares included.
///
/// A file that is still being written is left for a later round: it must be unchanged for two
/// seconds. Who writes slower than that writes under a hidden name and renames.
final class WatchedFolder implements Items {
  static final Duration PACE = Duration.ofSeconds(1);
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final Path root;
  private final FieldMap fields;
  private final Start start;
  private final InstantSource clock;
  private final CountDownLatch stop;
  private final FileMarks seen = new FileMarks();
  private PathItems round;
  private @Nullable Mark mark;
  private @Nullable FileState last;

  WatchedFolder(Path root, FieldMap fields, Start start, InstantSource clock, CountDownLatch stop)
      throws IOException {
    this.root = root;
    this.fields = fields;
    this.start = start;
    this.clock = clock;
    this.stop = stop;
    this.round = walk();
  }

  @Override
  public @Nullable Item next() {
    while (stop.getCount() > 0) {
      Item item = round.next();
      if (item != null) {
        mark = round.mark();
        if (remember(mark.file())) {
          return item;
        }
        continue;
      }
      pause();
      try {
        round = walk();
      } catch (IOException _) {
        // a share that is away for a while is waited for; the old round is at its end and stays so
      }
    }
    return null;
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
    round.close();
  }

  private PathItems walk() throws IOException {
    Start unseen = new Start(this::isPassedOver, start.within(), start.firstRead());
    return new PathItems(root, new FolderWalk(root), fields, unseen);
  }

  private boolean isPassedOver(FileState file) {
    return start.done().test(file) || seen.contains(file) || !isSettled(file);
  }

  private boolean isSettled(FileState file) {
    return clock.millis() - file.modified() >= SETTLED.toMillis();
  }

  /// @return false for what could not be opened in an earlier round either: it is refused once
  private boolean remember(FileState file) {
    if (file.equals(last)) {
      return true;
    }
    last = file;
    boolean again = seen.contains(file);
    seen.add(file);
    return !again;
  }

  private void pause() {
    try {
      var _ = stop.await(PACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }
}
