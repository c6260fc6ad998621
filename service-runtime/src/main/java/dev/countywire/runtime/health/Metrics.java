package dev.countywire.runtime.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// The meters of one service, with those of its JVM.
///
/// Names begin with `countywire.`; Prometheus shows `countywire.articles` as
/// `countywire_articles_total`. Every meter carries the tag `service`.
public final class Metrics implements AutoCloseable {
  /// Counter of records by what became of them; tags [#OUTCOME] and [#REASON].
  public static final String ARTICLES = "countywire.articles";

  /// What became of a record, as the ledger calls it.
  public static final String OUTCOME = "outcome";

  /// Why it was rejected, or empty.
  public static final String REASON = "reason";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  private Metrics() {}

  /// Meters of a service, such as `index`.
  public static Metrics of(String service) {
    Metrics metrics = new Metrics();
    metrics.registry.config().commonTags("service", service);
    metrics.bindJvm();
    return metrics;
  }

  /// Where meters are registered.
  public MeterRegistry registry() {
    return registry;
  }

  /// All meters in Prometheus' text form.
  public String scrape() {
    return registry.scrape();
  }

  /// Stops listening to the JVM.
  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private void bindJvm() {
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }
}
