package dev.countywire.text.page;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// What is known of a page besides its text.
///
/// @param title headline that came with the record, cleaned
/// @param site outlet as the scraper knows it
/// @param url address the page was captured from
/// @param capturedAt when it was captured
public record PageContext(
    @Nullable String title,
    @Nullable String site,
    @Nullable String url,
    OffsetDateTime capturedAt) {}
