package dev.countywire.sink.bulk;

/// How many requests may be in flight: additive increase, multiplicative decrease.
///
/// One more after each round that went well with all of them in use; half after a refusal; four
/// fifths when answers take more than twice as long a byte as the quickest of late, since what
/// waits in the server's queue is no faster for being there. Not safe for several threads.
final class Window {
  private static final double SLOWER = 2.0;
  private static final double LESS_WHEN_SLOWER = 0.8;
  private static final double LESS_WHEN_REFUSED = 0.5;
  // the quickest answer is forgotten slowly: a server that merges is no longer the one it was
  private static final double FORGETTING = 1.02;
  // one slow answer is no news
  private static final double SMOOTHING = 0.2;

  private final int most;
  private double size = 1;
  private double quickest = Double.MAX_VALUE;
  private double usual;
  private long cutAt = Long.MIN_VALUE;

  /// Begins with one request.
  Window(int most) {
    this.most = most;
  }

  /// Requests that may be in flight now, at least one.
  int size() {
    return (int) size;
  }

  /// Takes an answer without complaints.
  ///
  /// @param bytes of the request
  /// @param sentNanos when it was sent
  /// @param nowNanos when it was answered
  /// @param saturated whether more was waiting; the answers of an idle writer teach nothing
  void answered(long bytes, long sentNanos, long nowNanos, boolean saturated) {
    if (!saturated) {
      return;
    }
    double cost = (double) (nowNanos - sentNanos) / Math.max(bytes, 1);
    usual = usual == 0 ? cost : usual + SMOOTHING * (cost - usual);
    if (usual > quickest * SLOWER) {
      cut(LESS_WHEN_SLOWER, sentNanos, nowNanos);
    } else {
      size = Math.min(most, size + 1 / size);
    }
    quickest = Math.min(quickest * FORGETTING, usual);
  }

  /// Takes a refusal, or silence.
  void refused(long sentNanos, long nowNanos) {
    cut(LESS_WHEN_REFUSED, sentNanos, nowNanos);
  }

  // requests of one round fail for one reason: only those sent since the last cut count again
  private void cut(double factor, long sentNanos, long nowNanos) {
    if (cutAt == Long.MIN_VALUE || sentNanos - cutAt >= 0) {
      size = Math.max(1, size * factor);
      cutAt = nowNanos;
    }
  }
}
