package dev.countywire.operations.rebuild;

/// A document of an index.
///
/// @param id of the article
/// @param version as Elasticsearch knows it
record IdVersion(String id, long version) {}
