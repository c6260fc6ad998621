package dev.countywire.model;

/// Names of the ends that a record can come to, as the ledger counts them.
public final class LedgerOutcomes {
  /// The topology sent the article to `articles.enriched`.
  public static final String ENRICHED = "enriched";

  /// The topology had the same content already, and sent nothing.
  public static final String UNCHANGED = "unchanged";

  /// A newer version is known already; nothing was sent or written.
  public static final String STALE = "stale";

  /// The topology sent a tombstone to `articles.enriched`.
  public static final String RETRACTED = "retracted";

  /// The record's key was not its id: it went round by way of the repartition topic, whose rows
  /// count its end.
  public static final String REROUTED = "rerouted";

  /// The sink wrote the article to the index.
  public static final String INDEXED = "indexed";

  /// The sink took the article out of the index, or it was not there.
  public static final String DELETED = "deleted";

  private static final String REJECTED = "rejected.";

  private LedgerOutcomes() {}

  /// The record went to `articles.rejected`, for this reason: `rejected.not-chinese`.
  public static String rejected(RejectReason reason) {
    return REJECTED + reason.code();
  }

  /// Whether it is one of the [rejections][#rejected(RejectReason)].
  public static boolean isRejection(String outcome) {
    return outcome.startsWith(REJECTED);
  }
}
