package dev.countywire.sink.bulk;

/// What an answer means for one operation.
sealed interface Verdict {
  /// Done.
  record Settled(Outcome outcome) implements Verdict {}

  /// To be sent again.
  record Again(String why) implements Verdict {}

  /// Refused for good; many of one type in a row are no longer the documents' fault.
  record Refused(String type, Outcome.Rejected outcome) implements Verdict {}

  /// Nothing more can be written at all.
  record Stop(String why) implements Verdict {}
}
