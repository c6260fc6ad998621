package dev.countywire.text.page;

import dev.countywire.model.Cleaning;
import dev.countywire.text.page.StaffLine.Credit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was found on a page so far, apart from its paragraphs. Made for one page and thrown away.
final class Findings {
  final List<Cleaning.Removed> removed = new ArrayList<>();
  final List<String> captions = new ArrayList<>();
  final Outlets outlets = new Outlets();
  final DateChoice dates;
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> editors = new LinkedHashSet<>();
  @Nullable String originalTitle;

  Findings(DateChoice dates) {
    this.dates = dates;
  }

  /// Notes a line, or a part of one, that is taken out.
  void remove(LineRole role, String rule, String text) {
    removed.add(new Cleaning.Removed(role.code(), rule, text));
  }

  /// Takes over the people that a credit names.
  ///
  /// @param late whether other articles stand above the credit; it may be theirs, so it only fills
  ///   what is still empty
  void people(List<Credit> credits, boolean late) {
    boolean open = !late || (authors.isEmpty() && editors.isEmpty());
    if (open) {
      people(credits);
    }
  }

  /// Takes over the people that a credit names.
  void people(List<Credit> credits) {
    for (Credit credit : credits) {
      switch (credit.kind()) {
        case "author" -> authors.addAll(credit.names());
        case "editor" -> editors.addAll(credit.names());
        default -> {
          // pictures, sound and layout are nobody's text
        }
      }
    }
  }

  void author(String name) {
    authors.add(name);
  }

  List<String> authors() {
    return List.copyOf(authors);
  }

  List<String> editors() {
    return List.copyOf(editors);
  }
}
