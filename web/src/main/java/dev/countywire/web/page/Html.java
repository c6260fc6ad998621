package dev.countywire.web.page;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.countywire.model.VisibleText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A piece of a page. What is put into a template is escaped unless it is such a piece itself, and
/// a template is a constant of the code: text from outside cannot become markup.
///
/// @param markup well-formed, fit to stand between tags
public record Html(String markup) {
  /// Nothing.
  public static final Html NONE = new Html("");

  /// Fills a template, whose attributes stand in double quotes.
  ///
  /// @param template with `{}` for each value
  /// @param values pieces and lists of them as they are; all else escaped, `null` as nothing
  /// @throws IllegalArgumentException if the number of values does not fit
  public static Html of(@CompileTimeConstant String template, @Nullable Object... values) {
    String[] parts = template.split("\\{}", -1);
    if (parts.length != values.length + 1) {
      throw new IllegalArgumentException(values.length + " values for " + template);
    }
    StringBuilder out = new StringBuilder(parts[0]);
    for (int i = 0; i < values.length; i++) {
      out.append(piece(values[i])).append(parts[i + 1]);
    }
    return new Html(out.toString());
  }

  /// Text that stands for itself.
  public static Html text(String text) {
    return new Html(escaped(text));
  }

  /// Pieces in a row.
  public static Html join(List<Html> pieces) {
    return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
  }

  /// Text for a page: nothing in it is markup, and control characters are visible.
  public static String escaped(String text) {
    return VisibleText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String piece(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Html piece -> piece.markup;
      case List<?> pieces -> pieces.stream().map(Html::piece).collect(Collectors.joining());
      case Object text -> escaped(text.toString());
    };
  }
}
