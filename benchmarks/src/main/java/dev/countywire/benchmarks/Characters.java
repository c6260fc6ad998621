package dev.countywire.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Counts UTF-16 units, which JMH prints as a rate beside the benchmark's own.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Characters {
  /// Units since the iteration began.
  public long units;

  /// Begins an iteration.
  @Setup(Level.Iteration)
  public void reset() {
    units = 0;
  }
}
