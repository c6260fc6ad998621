package dev.countywire.sink.bulk;

import java.util.List;

/// Counts refusals of one type in a row: a mapping that does not fit would send the whole topic to
/// the dead letters.
final class RefusalStreak {
  /// So many in a row stop the writer.
  static final int LIMIT = 20;

  private String type = "";
  private int length;

  /// Takes the verdicts of one answer, before any of them is settled.
  ///
  /// @throws IndexingStopped at the limit
  synchronized void watch(List<Verdict> verdicts) {
    for (Verdict verdict : verdicts) {
      switch (verdict) {
        case Verdict.Refused refused -> count(refused);
        case Verdict.Settled _ -> length = 0;
        case Verdict.Again _, Verdict.Stop _ -> {}
      }
    }
  }

  private void count(Verdict.Refused refused) {
    length = refused.type().equals(type) ? length + 1 : 1;
    type = refused.type();
    if (length >= LIMIT) {
      throw new IndexingStopped(
          "Elasticsearch refused %d documents in a row with %s: see whether the mapping fits (`countywire index init`), then start again"
              .formatted(length, refused.outcome().detail()));
    }
  }
}
