package dev.countywire.cli;

import dev.countywire.model.Cleaning;
import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.model.MarkedText;
import dev.countywire.model.Sector;
import java.io.PrintStream;
import java.util.Locale;

/// An explanation for a terminal: in colour where a person looks on, else with the kind of each
/// mention in brackets. Nothing that stands in an article can steer the terminal.
///
/// @param out where it goes
/// @param colour whether to write colours
record ExplanationText(PrintStream out, boolean colour) {
  private static final String RESET = "\u001B[0m";

  /// Writes one article.
  void write(Explanation article) {
    out.println(bold("── " + TerminalText.line(article.id()) + " ──"));
    out.println(marked(article.title()));
    for (Explanation.Fact fact : article.facts()) {
      out.printf("%-10s %s%n", fact.label(), TerminalText.line(fact.value()));
    }
    out.println();
    out.println(marked(article.body()));
    heading("Mentions", article.mentions().size());
    article.mentions().forEach(this::reason);
    heading("Sectors", article.sectors().size());
    article.sectors().forEach(this::sector);
    heading("Removed", article.removed().size());
    article.removed().forEach(this::removed);
    out.println();
  }

  private void heading(String name, int count) {
    out.println();
    out.println(bold(name + " (" + count + ")"));
  }

  private void reason(Explanation.Reason reason) {
    Entity mention = reason.mention();
    String value = reason.value().isEmpty() ? "" : " = " + reason.value();
    out.println(
        "  %s %s%s"
            .formatted(
                painted(mention.type(), TerminalText.line(mention.text())),
                MarkedText.kind(mention),
                TerminalText.line(value)));
    String meaning = reason.meaning().isEmpty() ? "" : ": " + reason.meaning();
    out.println("      " + mention.rule() + meaning);
    out.println(
        "      %s %d–%d  %s"
            .formatted(
                mention.field().name().toLowerCase(Locale.ROOT),
                mention.begin(),
                mention.end(),
                TerminalText.line(reason.around())));
  }

  private void sector(Sector sector) {
    out.println(
        String.format(Locale.ROOT, "  %s %s %.2f", sector.code(), sector.name(), sector.score()));
    for (Sector.Evidence evidence : sector.evidence()) {
      out.println(
          "      body %d–%d  %s"
              .formatted(evidence.begin(), evidence.end(), TerminalText.line(evidence.text())));
    }
  }

  private void removed(Cleaning.Removed line) {
    out.println(
        "  %-8s %s: %s".formatted(line.role(), line.rule(), TerminalText.line(line.text())));
  }

  private String marked(MarkedText text) {
    return text.written(
        TerminalText::safe,
        (mention, written) ->
            colour
                ? painted(mention.type(), TerminalText.safe(written))
                : "[" + TerminalText.safe(written) + "|" + MarkedText.kind(mention) + "]");
  }

  private String bold(String text) {
    return colour ? "\u001B[1m" + text + RESET : text;
  }

  private String painted(EntityType type, String text) {
    return colour ? "\u001B[4;" + paint(type) + "m" + text + RESET : text;
  }

  private static int paint(EntityType type) {
    return switch (type) {
      case PLACE -> 32;
      case PERSON -> 33;
      case GOVERNMENT -> 94;
      case ORGANIZATION -> 36;
      case COMPANY -> 35;
      case ZONE -> 92;
      case MONEY -> 31;
      case INITIATIVE -> 96;
    };
  }
}
