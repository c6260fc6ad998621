package dev.countywire.web.page;

import dev.countywire.model.ChinaTime;
import dev.countywire.web.index.Listed;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times as pages show them, on China's clock.
final class Times {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private Times() {}

  /// The time of an article, as exactly as its page told it.
  static Html of(Listed article) {
    return of(article.time(), article.toTheMinute());
  }

  /// A time; nothing for `null`.
  static Html of(@Nullable OffsetDateTime time, boolean toTheMinute) {
    return time == null
        ? Html.NONE
        : Html.of(
            "<time datetime=\"{}\">{}</time>",
            ChinaTime.format(time),
            (toTheMinute ? MINUTE : DAY).format(time));
  }
}
