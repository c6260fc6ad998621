package dev.countywire.ingest.source;

/// How far reading has come.
///
/// @param file that is being read
/// @param items of it that were read, from its beginning
public record Mark(FileState file, long items) {}
