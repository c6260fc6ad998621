package dev.countywire.ingest.source;

/// Text, and the encoding that its bytes were in.
///
/// @param text without a byte order mark
/// @param charset as it was found
record DecodedText(String text, SourceCharset charset) {}
