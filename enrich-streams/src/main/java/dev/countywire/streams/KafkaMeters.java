package dev.countywire.streams;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/// Shows of Kafka's own metrics those that an operator asks for first.
final class KafkaMeters {
  private KafkaMeters() {}

  /// Rebalances since the start, and raw records that are waiting. The lag is what the consumers
  /// say of their positions, which pass the markers of transactions too.
  static void register(KafkaStreams streams, String raw, MeterRegistry registry) {
    FunctionCounter.builder(
            "countywire.rebalances",
            streams,
            s -> sum(s, "rebalance-total", name -> name.group().startsWith("consumer-coord")))
        .description("of this instance's threads")
        .register(registry);
    Gauge.builder(
            "countywire.lag",
            streams,
            s -> sum(s, "records-lag", name -> raw.equals(name.tags().get("topic"))))
        .description("raw records behind the end of the partitions of this instance")
        .register(registry);
  }

  private static double sum(KafkaStreams streams, String metric, Predicate<MetricName> wanted) {
    double sum = 0;
    for (Map.Entry<MetricName, ? extends Metric> entry : streams.metrics().entrySet()) {
      MetricName name = entry.getKey();
      // NaN is a partition that nothing was fetched from yet
      if (name.name().equals(metric)
          && wanted.test(name)
          && entry.getValue().metricValue() instanceof Double value
          && !value.isNaN()) {
        sum += value;
      }
    }
    return sum;
  }
}
