package dev.countywire.benchmarks;

import dev.countywire.text.Draft;
import dev.countywire.text.TextStage;
import dev.countywire.text.encoding.ByteRepair;
import dev.countywire.text.encoding.Mojibake;
import dev.countywire.text.gloss.GlossRemoval;
import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Readings;
import dev.countywire.text.hygiene.Hygiene;
import dev.countywire.text.script.Conversions;
import dev.countywire.text.script.Conversions.Region;
import dev.countywire.text.script.ScriptConversion;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// The stages of the cleaner over raw pages, each on what the stages before give it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RepairBenchmark {
  private final TextStage hygiene = new Hygiene();
  private final TextStage repair;
  private final TextStage removal;
  private final TextStage conversion;
  private final List<Draft> decoded;
  private final List<Draft> tidy;
  private final List<Draft> sound;
  private final List<Draft> bare;

  /// Reads the tables and prepares each stage's input.
  public RepairBenchmark() {
    Conversions conversions = Conversions.read();
    Readings readings = Readings.read();
    Glosses glosses = new Glosses(readings, conversions.of(Region.GENERAL));
    repair = ByteRepair.standard(glosses, readings, conversions);
    removal = new GlossRemoval(glosses);
    conversion = new ScriptConversion(conversions);
    decoded = after(new Mojibake(), Pages.texts().stream().map(Draft::raw).toList());
    tidy = after(hygiene, decoded);
    sound = after(repair, tidy);
    bare = after(removal, sound);
  }

  /// Control characters, entities, widths.
  @Benchmark
  public void hygiene(Characters count, Blackhole hole) {
    run(hygiene, decoded, count, hole);
  }

  /// Bytes out of step, where there are any.
  @Benchmark
  public void repairBytes(Characters count, Blackhole hole) {
    run(repair, tidy, count, hole);
  }

  /// Glosses, where there are any.
  @Benchmark
  public void removeGlosses(Characters count, Blackhole hole) {
    run(removal, sound, count, hole);
  }

  /// Traditional into simplified, where there is any.
  @Benchmark
  public void convert(Characters count, Blackhole hole) {
    run(conversion, bare, count, hole);
  }

  private static List<Draft> after(TextStage stage, List<Draft> drafts) {
    return drafts.stream().map(stage::apply).toList();
  }

  private static void run(TextStage stage, List<Draft> drafts, Characters count, Blackhole hole) {
    for (Draft draft : drafts) {
      hole.consume(stage.apply(draft));
      count.units += draft.text().text().length();
    }
  }
}
