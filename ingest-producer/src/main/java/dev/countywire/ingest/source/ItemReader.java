package dev.countywire.ingest.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads the items of one open file.
interface ItemReader {
  /// The next item, or `null` behind the last.
  @Nullable Item next() throws IOException;
}
