package dev.countywire.model;

/// Names of the record headers; values are UTF-8 text.
public final class Headers {
  /// Version of the document, ASCII decimal, see [DocVersion].
  public static final String DOC_VERSION = "x-doc-version";

  /// Where an enriched record came from: topic, partition and offset, such as
  /// `articles.raw/3/1234`.
  public static final String SOURCE = "x-source";

  /// On a tombstone: when the retraction was made, ISO 8601.
  public static final String CAPTURED_AT = "captured_at";

  /// The encoding that a raw article's bytes were in, and how it was found, such as `GB18030;
  /// detected`; absent where the format knows only UTF-8.
  public static final String SOURCE_CHARSET = "x-source-charset";

  /// On an enriched article on its way to the topology's memory: its content hash, 32 hex digits.
  public static final String CONTENT_HASH = "x-content-hash";

  /// On the same: offset in bytes at which what the topology remembers goes in, ASCII decimal.
  public static final String STATE_AT = "x-state-at";

  /// Which service rejected the record: `produce`, `enrich` or `index`.
  public static final String REJECT_STAGE = "x-reject-stage";

  /// A [RejectReason] code.
  public static final String REJECT_REASON = "x-reject-reason";

  /// One sentence for a person; never the article's text.
  public static final String REJECT_DETAIL = "x-reject-detail";

  /// Topic or file that the record came from.
  public static final String REJECT_TOPIC = "x-reject-topic";

  /// Partition that the record came from.
  public static final String REJECT_PARTITION = "x-reject-partition";

  /// Offset in the partition, or position in the file.
  public static final String REJECT_OFFSET = "x-reject-offset";

  /// How often the record was tried, from 1.
  public static final String REJECT_ATTEMPTS = "x-reject-attempts";

  /// On a record of `articles.rejected` that is no dead letter but says what became of one of the
  /// same partition, whose offset [#REJECT_OFFSET] gives: `redriven` or `parked`.
  public static final String REJECT_SETTLED = "x-reject-settled";

  private Headers() {}
}
