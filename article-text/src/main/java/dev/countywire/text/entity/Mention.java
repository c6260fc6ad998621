package dev.countywire.text.entity;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A mention in one field before it is settled against the others.
///
/// @param type kind
/// @param begin UTF-16 offset, inclusive
/// @param end UTF-16 offset, exclusive
/// @param rule which rule found it
/// @param name canonical name, or null where it follows from the text
/// @param role of a person, as written
/// @param value of money, yuan
/// @param amount of money
record Mention(
    EntityType type,
    int begin,
    int end,
    String rule,
    @Nullable String name,
    @Nullable String role,
    @Nullable BigDecimal value,
    Entity.@Nullable Amount amount) {
  static Mention of(EntityType type, int begin, int end, String rule) {
    return new Mention(type, begin, end, rule, null, null, null, null);
  }

  static Mention named(EntityType type, int begin, int end, String rule, String name) {
    return new Mention(type, begin, end, rule, name, null, null, null);
  }

  static Mention person(int begin, int end, String rule, @Nullable String role) {
    return new Mention(EntityType.PERSON, begin, end, rule, null, role, null, null);
  }

  static Mention money(
      int begin,
      int end,
      @Nullable BigDecimal value,
      BigDecimal min,
      BigDecimal max,
      String currency,
      String rule) {
    Entity.Amount amount = new Entity.Amount(min, max, currency);
    return new Mention(EntityType.MONEY, begin, end, rule, null, null, value, amount);
  }

  int length() {
    return end - begin;
  }

  boolean overlaps(Mention other) {
    return overlaps(other.begin, other.end);
  }

  boolean overlaps(int from, int to) {
    return begin < to && from < end;
  }
}
