package dev.countywire.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;

/// One run of `kafka-producer-perf-test` in this process.
///
/// @param producer settings of the producer
/// @param payloads file with a record a line
/// @param count how many records are sent
record PerfTest(Map<String, Object> producer, Path payloads, int count) {
  private static final Pattern PACE = Pattern.compile("([0-9.]+) records/sec");

  /// Records a second, as the tool's last line has it.
  double run(String topic) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--topic",
                topic,
                "--num-records",
                Integer.toString(count),
                "--throughput",
                "-1",
                "--payload-file",
                payloads.toString(),
                "--payload-delimiter",
                "\n",
                "--producer-props"));
    producer.forEach((key, value) -> arguments.add(key + "=" + value));
    String printed = printed(arguments.toArray(String[]::new));
    String last = printed.lines().filter(line -> line.contains("99.9th")).toList().getLast();
    Matcher pace = PACE.matcher(last);
    if (!pace.find()) {
      throw new IllegalStateException("the tool says nothing of its pace: " + last);
    }
    return Double.parseDouble(pace.group(1));
  }

  private static String printed(String... arguments) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream caught = new PrintStream(printed, true, UTF_8)) {
      System.setOut(caught);
      ProducerPerformance.main(arguments);
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8);
  }
}
