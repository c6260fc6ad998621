package dev.countywire.operations.stories;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One article as far as it tells a story that others may tell too.
///
/// @param id of the article
/// @param title headline, may be empty
/// @param outlet the site that it stood on
/// @param url its address
/// @param publishedAt when the page says it was published
/// @param time that, or else when it was captured
/// @param keys its story keys
public record Telling(
    String id,
    String title,
    String outlet,
    @Nullable String url,
    @Nullable OffsetDateTime publishedAt,
    OffsetDateTime time,
    List<String> keys) {
  /// Who told it first: the earliest `published_at`, ties by id. One that names no time comes last.
  public static final Comparator<Telling> EARLIEST =
      Comparator.comparing(
              Telling::publishedAt, Comparator.nullsLast(OffsetDateTime.timeLineOrder()))
          .thenComparing(Telling::id);

  /// Copies the keys.
  public Telling {
    keys = List.copyOf(keys);
  }
}
