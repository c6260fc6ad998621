package dev.countywire.text.page;

import dev.countywire.model.Cleaning;
import dev.countywire.model.Published;
import dev.countywire.model.RejectReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page turned out to be.
public sealed interface Page {
  /// A page with an article on it.
  ///
  /// @param paragraphs the body, in order
  /// @param removed every line and part of a line that was taken out, in order
  /// @param removedRatio share of the page's characters that was taken out, in [0,1]
  record Article(
      @Nullable String title,
      @Nullable String subtitle,
      List<String> paragraphs,
      List<String> captions,
      @Nullable String publisher,
      List<String> authors,
      List<String> editors,
      @Nullable Published published,
      List<Cleaning.Removed> removed,
      double removedRatio)
      implements Page {
    /// Copies the lists.
    public Article {
      paragraphs = List.copyOf(paragraphs);
      captions = List.copyOf(captions);
      authors = List.copyOf(authors);
      editors = List.copyOf(editors);
      removed = List.copyOf(removed);
    }
  }

  /// A page without one.
  ///
  /// @param reason `not-chinese` or `no-article`
  /// @param detail one sentence for a person
  record Refused(RejectReason reason, String detail) implements Page {}
}
