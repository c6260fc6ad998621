package dev.countywire.cli;

import dev.countywire.model.Cleaning;
import dev.countywire.model.Content;
import dev.countywire.model.EnrichedArticle;
import dev.countywire.model.Entity;
import dev.countywire.model.MarkedText;
import dev.countywire.model.Region;
import dev.countywire.model.Sector;
import dev.countywire.model.Tags;
import dev.countywire.web.page.RuleMeanings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why an article was enriched as it was, in the order in which a person asks.
///
/// @param id of the article
/// @param facts what is known of it as a whole, a line each
/// @param title headline with its mentions
/// @param body with its mentions
/// @param mentions every mention with its rule and evidence
/// @param sectors what it is about, with evidence
/// @param removed lines that were taken out
record Explanation(
    String id,
    List<Fact> facts,
    MarkedText title,
    MarkedText body,
    List<Reason> mentions,
    List<Sector> sectors,
    List<Cleaning.Removed> removed) {
  /// Copies the lists.
  Explanation {
    facts = List.copyOf(facts);
    mentions = List.copyOf(mentions);
    sectors = List.copyOf(sectors);
    removed = List.copyOf(removed);
  }

  /// Something known of the article.
  record Fact(String label, String value) {}

  /// A mention and what speaks for it.
  ///
  /// @param meaning its rule in words; empty where nobody wrote them
  /// @param around the text around it
  record Reason(Entity mention, String meaning, String around) {
    /// What the mention stands for: code, title, amount, full name; empty where nothing is added.
    String value() {
      List<String> parts = new ArrayList<>();
      if (mention.id() != null) {
        parts.add(mention.id());
      }
      if (!mention.name().equals(mention.text())) {
        parts.add(mention.name());
      }
      if (mention.role() != null) {
        parts.add(mention.roleFull() == null ? mention.role() : mention.roleFull());
      }
      if (mention.amount() != null) {
        parts.add(amount(mention.amount()));
      }
      return String.join(" ", parts);
    }

    private static String amount(Entity.Amount amount) {
      String low = amount.min().toPlainString();
      return amount.min().compareTo(amount.max()) == 0
          ? low + " " + amount.currency()
          : low + " to " + amount.max().toPlainString() + " " + amount.currency();
    }
  }

  static Explanation of(EnrichedArticle article, RuleMeanings rules) {
    Content content = article.content();
    Tags tags = article.tags();
    String title = content.title() == null ? "" : content.title();
    MarkedText head = MarkedText.of(title, Entity.Field.TITLE, tags.entities());
    MarkedText body = MarkedText.of(content.body(), Entity.Field.BODY, tags.entities());
    List<Reason> reasons = new ArrayList<>();
    for (Entity entity : tags.entities()) {
      MarkedText field = entity.field() == Entity.Field.TITLE ? head : body;
      reasons.add(new Reason(entity, rules.of(entity.rule()), field.around(entity)));
    }
    return new Explanation(
        article.provenance().id(),
        facts(article),
        head,
        body,
        reasons,
        tags.sectors(),
        article.cleaning().removed());
  }

  private static List<Fact> facts(EnrichedArticle article) {
    Content content = article.content();
    Cleaning cleaning = article.cleaning();
    List<Fact> facts = new ArrayList<>();
    add(facts, "subtitle", content.subtitle());
    add(facts, "publisher", content.publisher());
    add(facts, "authors", String.join(", ", content.authors()));
    add(facts, "editors", String.join(", ", content.editors()));
    add(facts, "published", content.published() == null ? null : content.published().at());
    add(facts, "region", region(article.tags().region()));
    add(facts, "event", article.tags().eventType().code());
    add(facts, "script", content.script().name().toLowerCase(Locale.ROOT));
    add(
        facts,
        "repaired",
        "%d glosses, %d damaged sites (%d more left as they are), %d characters converted"
            .formatted(
                cleaning.glosses(),
                cleaning.bytesRepaired(),
                cleaning.unrepaired(),
                cleaning.charactersConverted()));
    add(
        facts,
        "removed",
        String.format(
            Locale.ROOT,
            "%d lines, %.0f %% of the page",
            cleaning.removed().size(),
            cleaning.removedRatio() * 100));
    return facts;
  }

  private static void add(List<Fact> facts, String label, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      facts.add(new Fact(label, value.toString()));
    }
  }

  private static @Nullable String region(@Nullable Region region) {
    return region == null ? null : String.join(" > ", region.path()) + " (" + region.adcode() + ")";
  }
}
