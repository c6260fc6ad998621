package dev.countywire.sink.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Items for one request, no id twice: two operations on one id could not be told apart, and would
/// race.
final class Batch {
  /// Bytes of an action line beside the id.
  private static final long ACTION_BYTES = 96;

  private final List<BulkItem> items = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final long openedNanos;
  private long bytes;

  Batch(long nowNanos) {
    openedNanos = nowNanos;
  }

  static long bytes(BulkItem item) {
    byte[] value = item.value();
    return ACTION_BYTES + item.id().length() + (value == null ? 0 : value.length);
  }

  void add(BulkItem item) {
    items.add(item);
    ids.add(item.id());
    bytes += bytes(item);
  }

  /// Whether the item may join without breaking a bound; a batch takes one item of any size.
  boolean takes(BulkItem item, long mostBytes, int mostItems) {
    boolean room = bytes + bytes(item) <= mostBytes && items.size() < mostItems;
    return items.isEmpty() || (room && !ids.contains(item.id()));
  }

  boolean isDue(long nowNanos, BulkSettings bounds) {
    return !items.isEmpty() && nowNanos - openedNanos >= bounds.linger().toNanos();
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  List<BulkItem> items() {
    return items;
  }

  Set<String> ids() {
    return ids;
  }
}
