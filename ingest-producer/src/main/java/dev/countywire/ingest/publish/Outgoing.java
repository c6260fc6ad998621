package dev.countywire.ingest.publish;

import dev.countywire.ingest.source.Item;
import org.jspecify.annotations.Nullable;

/// An item in the form in which it is sent, made by the thread that reads so that the one that
/// sends only sends.
public final class Outgoing {
  // key, headers and frame, about; above all not nothing, or an empty record would not be awaited
  private static final int OVERHEAD = 256;

  private final Item item;
  private final @Nullable String id;
  private final byte[] value;

  private Outgoing(Item item, @Nullable String id, byte[] value) {
    this.item = item;
    this.id = id;
    this.value = value;
  }

  /// Encodes an item.
  public static Outgoing of(Item item) {
    return switch (item) {
      case Item.Article article -> new Outgoing(article, article.id(), article.json());
      case Item.Refused refused -> new Outgoing(refused, null, refused.original().bytes());
    };
  }

  /// What was read.
  Item item() {
    return item;
  }

  /// Key of an article, `null` for a refusal.
  @Nullable String id() {
    return id;
  }

  /// JSON of an article, or the original bytes of a refusal; not to be changed.
  byte[] value() {
    return value;
  }

  /// Bytes that it takes in memory and on its way, about.
  int size() {
    return size(value);
  }

  /// The same of a value, where `null` is a tombstone.
  static int size(byte @Nullable [] value) {
    return (value == null ? 0 : value.length) + OVERHEAD;
  }
}
