package dev.countywire.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a record went to `articles.rejected`; the code travels in `x-reject-reason`.
public enum RejectReason {
  /// The bytes are no JSON object in UTF-8.
  MALFORMED_JSON,
  /// A field has a type that the contract does not give it.
  WRONG_TYPE,
  /// A required field is absent.
  MISSING_FIELD,
  /// The record's id is not `[A-Za-z0-9._-]{1,128}`.
  INVALID_ID,
  /// The text is empty or only white space.
  EMPTY_TEXT,
  /// The item is longer than a topic takes.
  TOO_LARGE,
  /// The bytes are in no encoding that could be read.
  UNDECODABLE,
  /// A file or archive could not be read, or not to its end.
  UNREADABLE,
  /// `captured_at` lies more than a day after the record's own time.
  CAPTURED_IN_FUTURE,
  /// The page is no Chinese text.
  NOT_CHINESE,
  /// The page holds no article: a list, an error page, a login wall.
  NO_ARTICLE,
  /// The enricher failed on this record: a bug, to be mended and redriven.
  ENRICHER_FAILED,
  /// The enriched record has no usable `x-doc-version`.
  MISSING_VERSION,
  /// Elasticsearch refused the document for good.
  INDEX_REFUSED;

  /// The reason as it is written, such as `malformed-json`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The reason of a code, or `null` if there is none.
  public static @Nullable RejectReason of(@Nullable String code) {
    for (RejectReason reason : values()) {
      if (reason.code().equals(code)) {
        return reason;
      }
    }
    return null;
  }
}
