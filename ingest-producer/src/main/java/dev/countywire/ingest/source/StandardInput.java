package dev.countywire.ingest.source;

import dev.countywire.model.ArticleId;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Items of standard input. It has no name to know it by, so a run that goes on looks at the first
/// item.
final class StandardInput implements Items {
  private final OpenFile file;
  private final @Nullable Mark within;
  private @Nullable FileState state;

  StandardInput(InputStream in, Intake intake, @Nullable Mark within) {
    this.file =
        new OpenFile(in, Format.JSON, intake, FileState.unopened(Position.STDIN), () -> 0, 0);
    this.within = within;
  }

  @Override
  public @Nullable Item next() {
    Item item = file.next();
    if (state != null || item == null) {
      return item;
    }
    state = new FileState(Position.STDIN, -1, hash(item));
    return within == null ? item : behind(within, state, item);
  }

  @Override
  public Mark mark() {
    if (state == null) {
      throw new IllegalStateException("nothing was read yet");
    }
    return new Mark(state, file.mark().items());
  }

  @Override
  public void close() {
    file.close();
  }

  private @Nullable Item behind(Mark known, FileState found, Item first) {
    if (!known.file().equals(found)) {
      throw new NoSource(
          "standard input begins with another record than that of the checkpoint: feed the same input"
              + " again, or run without --resume");
    }
    Item item = first;
    for (long i = 0; i < known.items() && item != null; i++) {
      item = file.next();
    }
    return item;
  }

  private static long hash(Item first) {
    String seen =
        switch (first) {
          case Item.Article article -> Arrays.toString(article.json());
          case Item.Refused refused ->
              refused.original().fingerprint() + Arrays.toString(refused.original().bytes());
        };
    return Long.parseUnsignedLong(ArticleId.digest(seen), 0, 15, 16);
  }
}
