package dev.countywire.web.index;

/// How many articles have a value.
///
/// @param value of a field
/// @param articles that have it
public record Count(String value, long articles) {}
