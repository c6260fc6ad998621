package dev.countywire.sink.bulk;

import dev.countywire.model.RejectReason;
import java.util.Set;

/// What Elasticsearch answered for one operation.
///
/// @param status as of HTTP
/// @param type of the error, or empty
/// @param reason in Elasticsearch's words, or empty
record ItemAnswer(int status, String type, String reason) {
  // blocks come with 403 as well as 429, and pass when somebody makes room on the disk
  private static final Set<String> PASSING =
      Set.of(
          "cluster_block_exception",
          "unavailable_shards_exception",
          "no_shard_available_action_exception");
  // not the document's fault, and not passing either
  private static final Set<String> OF_THE_INDEX =
      Set.of("index_not_found_exception", "index_closed_exception", "alias_not_found_exception");
  private static final int LONGEST_DETAIL = 400;
  // from here on Elasticsearch quotes the document
  private static final String QUOTE = "Preview of field's value";

  /// What it means for the operation.
  ///
  /// @param removal whether the operation was a delete
  Verdict verdict(boolean removal) {
    if (status >= 200 && status < 300) {
      return new Verdict.Settled(removal ? Outcome.Done.DELETED : Outcome.Done.INDEXED);
    }
    if (status == 409) {
      return new Verdict.Settled(Outcome.Done.STALE);
    }
    if (passes()) {
      return new Verdict.Again(type);
    }
    if (status == 401 || status == 403 || isOfTheIndex()) {
      return new Verdict.Stop(detail());
    }
    if (removal && status == 404) {
      return new Verdict.Settled(Outcome.Done.DELETED);
    }
    return new Verdict.Refused(type, new Outcome.Rejected(RejectReason.INDEX_REFUSED, detail()));
  }

  /// Whether waiting may help.
  boolean passes() {
    return status == 429 || status >= 500 || PASSING.contains(type);
  }

  /// Whether no document could be written.
  boolean isOfTheIndex() {
    return OF_THE_INDEX.contains(type);
  }

  /// The error in one line, without what it quotes from the document.
  String detail() {
    int quote = reason.indexOf(QUOTE);
    String plain = (quote < 0 ? reason : reason.substring(0, quote)).strip();
    String line = type + ": " + plain.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
  }
}
