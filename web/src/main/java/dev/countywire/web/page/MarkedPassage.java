package dev.countywire.web.page;

import dev.countywire.model.Entity;
import dev.countywire.model.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// Text with its mentions marked, each with its kind and rule.
///
/// @param rules what rules go by, in words
record MarkedPassage(RuleMeanings rules) {
  /// A headline.
  Html line(MarkedText text) {
    return new Html(text.written(Html::escaped, this::mark));
  }

  /// A body, whose lines are paragraphs.
  Html paragraphs(MarkedText body) {
    List<Html> paragraphs = new ArrayList<>();
    // a mark has no line ends in it, so each line is well-formed by itself
    line(body)
        .markup()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> paragraphs.add(Html.of("<p>{}</p>\n", new Html(line))));
    return Html.join(paragraphs);
  }

  private String mark(Entity mention, String written) {
    return Html.of(
            "<mark class=\"{}\" title=\"{}\">{}</mark>",
            MarkedText.kind(mention),
            line(meaning(mention)),
            line(written))
        .markup();
  }

  private String meaning(Entity mention) {
    StringJoiner parts = new StringJoiner(" · ");
    parts.add(Labels.kind(mention.type()) + " " + MarkedText.kind(mention));
    if (!mention.name().equals(mention.text())) {
      parts.add(mention.name());
    }
    if (mention.role() != null) {
      parts.add(mention.roleFull() == null ? mention.role() : mention.roleFull());
    }
    if (mention.id() != null) {
      parts.add(mention.id());
    }
    String sentence = rules.of(mention.rule());
    return parts.add(mention.rule() + (sentence.isEmpty() ? "" : ": " + sentence)).toString();
  }

  private static String line(String text) {
    return text.replace('\n', ' ');
  }
}
