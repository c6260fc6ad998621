package dev.countywire.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One mention of something an analyst would underline.
///
/// @param type kind of mention
/// @param text as it stands in the field
/// @param name without inner spaces; completed by its region where the contract says so
/// @param id of a place: adcode, six digits
/// @param role of a person: title as written
/// @param roleFull of a person: title completed by its body
/// @param value of money: yuan, the lower end of a range
/// @param amount of money: both ends and currency
/// @param begin UTF-16 offset in the field, inclusive
/// @param end UTF-16 offset in the field, exclusive
/// @param field where the mention stands
/// @param rule which rule found it
public record Entity(
    EntityType type,
    String text,
    String name,
    @Nullable String id,
    @Nullable String role,
    @Nullable String roleFull,
    @Nullable BigDecimal value,
    @Nullable Amount amount,
    int begin,
    int end,
    Field field,
    String rule) {
  /// Checks the offsets.
  ///
  /// @throws IllegalArgumentException if the offsets do not enclose the text
  public Entity {
    if (begin < 0 || end - begin != text.length()) {
      throw new IllegalArgumentException("offsets " + begin + "–" + end + " of rule " + rule);
    }
  }

  /// A mention with a name and, for places, an adcode.
  public static Entity of(
      EntityType type,
      String text,
      String name,
      @Nullable String id,
      int begin,
      Field field,
      String rule) {
    return new Entity(
        type, text, name, id, null, null, null, null, begin, begin + text.length(), field, rule);
  }

  /// A person, with the title where one stands.
  public static Entity person(
      String text,
      String name,
      @Nullable String role,
      @Nullable String roleFull,
      int begin,
      Field field,
      String rule) {
    return new Entity(
        EntityType.PERSON,
        text,
        name,
        null,
        role,
        roleFull,
        null,
        null,
        begin,
        begin + text.length(),
        field,
        rule);
  }

  /// An amount of money; `value` only where it is in yuan.
  public static Entity money(
      String text, @Nullable BigDecimal value, Amount amount, int begin, Field field, String rule) {
    return new Entity(
        EntityType.MONEY,
        text,
        text,
        null,
        null,
        null,
        value,
        amount,
        begin,
        begin + text.length(),
        field,
        rule);
  }

  /// The part of an article that a mention stands in.
  public enum Field {
    /// The headline.
    TITLE,
    /// The body.
    BODY
  }

  /// Both ends of an amount.
  ///
  /// @param min lower end, in units of the currency
  /// @param max upper end; equal to `min` where no range is written
  /// @param currency ISO 4217 code, such as CNY
  public record Amount(BigDecimal min, BigDecimal max, String currency) {}
}
