package dev.countywire.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An article as a scraper handed it over. Only `text` is required; `null` and absent are the same.
///
/// @param id the record's own id, `[A-Za-z0-9._-]{1,128}`
/// @param url address the page was captured from, as found
/// @param site name or host of the outlet, as the scraper knows it
/// @param title headline, where the scraper has it apart from the text
/// @param text the page's text, raw
/// @param capturedAt when the page was captured
/// @param sourceFile file or archive the record came from
public record RawArticle(
    @Nullable String id,
    @Nullable String url,
    @Nullable String site,
    @Nullable String title,
    String text,
    @Nullable OffsetDateTime capturedAt,
    @Nullable String sourceFile) {}
