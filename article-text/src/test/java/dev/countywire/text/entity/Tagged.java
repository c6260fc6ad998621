package dev.countywire.text.entity;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Lattice;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import java.util.List;

/// Sentences as the tagger with all lexicons of countywire tags them.
final class Tagged {
  static final EntityTagger TAGGER;

  private static final WordTable WORDS = WordTable.standard();
  private static final Vocabulary VOCABULARY;
  private static final Lattice LATTICE = new Lattice(WORDS);

  static {
    Vocabulary.Builder terms = Vocabulary.builder();
    TAGGER = EntityTagger.standard(WORDS, terms);
    VOCABULARY = terms.build();
  }

  private Tagged() {}

  static List<Entity> body(String body) {
    return article("", body);
  }

  static List<Entity> article(String title, String body) {
    return TAGGER.tag(new ArticleText(part(title), part(body), null, null, null)).entities();
  }

  static List<String> texts(EntityType type, String body) {
    return body(body).stream().filter(e -> e.type() == type).map(Entity::text).toList();
  }

  static ArticleText.Part part(String text) {
    var hits = VOCABULARY.match(text);
    return new ArticleText.Part(text, hits, LATTICE.segment(text, hits));
  }
}
