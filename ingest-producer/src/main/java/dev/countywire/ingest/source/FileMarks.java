package dev.countywire.ingest.source;

import dev.countywire.model.ArticleId;
import java.util.Arrays;

/// A set of files that are done, by 64 bits of their hash: 8 to 16 bytes a file, so that millions
/// fit. Two of a million files fall together once in thirty million runs.
///
/// Not for several threads.
public final class FileMarks {
  private static final int SMALLEST = 1024;

  // 0 is an empty place
  private long[] table = new long[SMALLEST];
  private int size;

  /// Adds a file as it stands.
  public void add(FileState file) {
    add(hash(file));
  }

  /// Whether exactly this state of the file was added.
  public boolean contains(FileState file) {
    return table[place(table, hash(file))] != 0;
  }

  /// How many there are.
  public int size() {
    return size;
  }

  /// All hashes, sorted.
  public long[] hashes() {
    long[] all = Arrays.stream(table).filter(hash -> hash != 0).toArray();
    Arrays.sort(all);
    return all;
  }

  /// The same set, for another thread.
  public FileMarks copy() {
    FileMarks copy = new FileMarks();
    copy.table = table.clone();
    copy.size = size;
    return copy;
  }

  /// The set with these hashes, as [#hashes] gave them.
  public static FileMarks of(long[] hashes) {
    FileMarks marks = new FileMarks();
    for (long hash : hashes) {
      marks.add(hash);
    }
    return marks;
  }

  private void add(long hash) {
    if (size * 2 >= table.length) {
      grow();
    }
    int place = place(table, hash);
    size += table[place] == 0 ? 1 : 0;
    table[place] = hash;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long hash : table) {
      if (hash != 0) {
        larger[place(larger, hash)] = hash;
      }
    }
    table = larger;
  }

  private static int place(long[] table, long hash) {
    int place = (int) hash & (table.length - 1);
    while (table[place] != 0 && table[place] != hash) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  private static long hash(FileState file) {
    String whole = file.name() + '\0' + file.size() + '\0' + file.modified();
    long hash = Long.parseUnsignedLong(ArticleId.digest(whole), 0, 16, 16);
    return hash == 0 ? 1 : hash;
  }
}
