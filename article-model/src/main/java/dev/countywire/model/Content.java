package dev.countywire.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page says, in simplified characters with full-width punctuation.
///
/// @param title headline
/// @param subtitle deck under the headline
/// @param body paragraphs joined by `\n`
/// @param captions captions and credits of pictures
/// @param publisher outlet that the page names as its source
/// @param authors reporters' names
/// @param editors names of editors, reviewers and proof-readers
/// @param published when the page says it was published
/// @param script what the raw text was in
public record Content(
    @Nullable String title,
    @Nullable String subtitle,
    String body,
    List<String> captions,
    @Nullable String publisher,
    List<String> authors,
    List<String> editors,
    @Nullable Published published,
    Script script) {
  /// Copies the lists.
  public Content {
    captions = List.copyOf(captions);
    authors = List.copyOf(authors);
    editors = List.copyOf(editors);
  }

  /// Code points of the body without white space.
  public int wordCount() {
    int words = 0;
    for (int i = 0; i < body.length(); ) {
      int c = body.codePointAt(i);
      words += Character.isWhitespace(c) ? 0 : 1;
      i += Character.charCount(c);
    }
    return words;
  }
}
