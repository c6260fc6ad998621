package dev.countywire.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// A field with its mentions: plain stretches and marked ones, in order.
///
/// @param text of the field
/// @param mentions of the field, none overlapping another
public record MarkedText(String text, List<Entity> mentions) {
  private static final int CONTEXT = 8;

  /// The kind of a mention as the article's JSON writes it.
  public static String kind(Entity mention) {
    return mention.type().name().toLowerCase(Locale.ROOT);
  }

  /// The mentions of one field of an article; one that does not fit the text, or overlaps another,
  /// is left out.
  public static MarkedText of(String text, Entity.Field field, List<Entity> entities) {
    List<Entity> fitting = new ArrayList<>();
    int free = 0;
    for (Entity entity :
        entities.stream().sorted(Comparator.comparingInt(Entity::begin)).toList()) {
      if (entity.field() == field && entity.begin() >= free && entity.end() <= text.length()) {
        fitting.add(entity);
        free = entity.end();
      }
    }
    return new MarkedText(text, fitting);
  }

  /// The whole text, plain stretches and mentions each written in a way of their own.
  public String written(UnaryOperator<String> plain, BiFunction<Entity, String, String> mark) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Entity mention : mentions) {
      out.append(plain.apply(text.substring(at, mention.begin())));
      out.append(mark.apply(mention, text.substring(mention.begin(), mention.end())));
      at = mention.end();
    }
    return out.append(plain.apply(text.substring(at))).toString();
  }

  /// What stands around a mention, on one line.
  public String around(Entity mention) {
    int begin = Math.max(0, mention.begin() - CONTEXT);
    int end = Math.min(text.length(), mention.end() + CONTEXT);
    String before = (begin > 0 ? "…" : "") + text.substring(begin, mention.begin());
    String behind = text.substring(mention.end(), end) + (end < text.length() ? "…" : "");
    String whole = before + "[" + mention.text() + "]" + behind;
    return whole.replace('\n', ' ');
  }
}
