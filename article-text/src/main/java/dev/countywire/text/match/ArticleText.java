package dev.countywire.text.match;

import org.jspecify.annotations.Nullable;

/// What the taggers read: headline and body with their hits, and what the page says of its outlet.
///
/// @param title headline; empty where there is none
/// @param body paragraphs joined by `\n`
/// @param publisher outlet that the page names
/// @param site outlet as the scraper knows it
/// @param url address of the page
public record ArticleText(
    Part title,
    Part body,
    @Nullable String publisher,
    @Nullable String site,
    @Nullable String url) {
  /// One field with its hits.
  ///
  /// @param text the field's text
  /// @param hits where terms of the vocabulary stand in it
  /// @param words its words
  public record Part(String text, Hits hits, Segmentation words) {
    /// A field whose words nobody asks for.
    public Part(String text, Hits hits) {
      this(text, hits, Segmentation.characters(text));
    }
  }
}
