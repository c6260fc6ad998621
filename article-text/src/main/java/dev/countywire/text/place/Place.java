package dev.countywire.text.place;

import dev.countywire.model.Entity.Field;
import org.jspecify.annotations.Nullable;

/// One mention of a place.
///
/// @param field where it stands
/// @param begin UTF-16 offset in the field, inclusive
/// @param end UTF-16 offset in the field, exclusive
/// @param text as it stands in the field
/// @param name official name, with the prefecture in front where it is not unique; the text itself
///   for a place that is no division
/// @param adcode six digits; null for townships and places that are no divisions
/// @param division number in the gazetteer; `Gazetteer.NONE` for a place that is no division
/// @param rule which rule found it
public record Place(
    Field field,
    int begin,
    int end,
    String text,
    String name,
    @Nullable String adcode,
    int division,
    String rule) {}
