package dev.countywire.model;

/// Which code and lexicons made an article.
///
/// @param version version of countywire
/// @param generation 0–1023, raised with any change of text code or lexicon
public record EnricherVersion(String version, int generation) {}
