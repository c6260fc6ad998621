package dev.countywire.benchmarks;

import dev.countywire.text.StandardEnricher;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/// How long a start takes: one a JVM, as a second one in it would find everything compiled.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {
  /// All tables and lexicons, from the jars.
  @Benchmark
  public StandardEnricher create() {
    return StandardEnricher.create();
  }
}
