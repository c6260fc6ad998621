package dev.countywire.benchmarks;

import dev.countywire.text.entity.EntityTagger;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Lattice;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import dev.countywire.text.sector.SectorTagger;
import java.util.Locale;
import java.util.function.BiConsumer;

/// The whole tagging of countywire: matching pass, lattice, places, names and sectors.
final class CountywireTagger implements NameTagger {
  private final Vocabulary vocabulary;
  private final Lattice lattice;
  private final EntityTagger entities;
  private final SectorTagger sectors;

  CountywireTagger() {
    WordTable words = WordTable.standard();
    Vocabulary.Builder terms = Vocabulary.builder();
    entities = EntityTagger.standard(words, terms);
    sectors = SectorTagger.standard(terms);
    vocabulary = terms.build();
    lattice = new Lattice(words);
  }

  @Override
  public String name() {
    return "countywire";
  }

  @Override
  public void tag(GoldArticle article, BiConsumer<SharedType, String> found) {
    ArticleText text =
        new ArticleText(
            part(article.title()), part(article.body()), article.publisher(), null, null);
    var entitiesFound = entities.tag(text).entities();
    // part of the work that is timed, though the others have nothing like it
    found.accept(SharedType.UNJUDGED, sectors.tag(text, entitiesFound).eventType().name());
    for (var entity : entitiesFound) {
      SharedType type = SharedType.ofGold(entity.type().name().toLowerCase(Locale.ROOT));
      if (type != null) {
        found.accept(type, entity.text());
      }
    }
  }

  private ArticleText.Part part(String text) {
    var hits = vocabulary.match(text);
    return new ArticleText.Part(text, hits, lattice.segment(text, hits));
  }
}
