package dev.countywire.operations;

import static dev.countywire.operations.Newsroom.await;

import dev.countywire.operations.rebuild.RebuildFeed;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.index.IndexInit;
import dev.countywire.streams.EnrichService;
import dev.countywire.streams.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// A newsroom whose index is rebuilt while topology and sink go on working.
final class RebuiltNewsroom implements AutoCloseable {
  /// Id of an article that was taken back.
  static final String RETRACTED = "a-7";

  /// Refresh interval that a promotion sets while it waits.
  static final String HELD = "61s";

  private static final int ARTICLES = 60;

  private final Settings settings;
  private final Newsroom newsroom;
  private final EnrichService topology;
  private final Sink sink;
  private final CompletableFuture<SinkReport> sinking;
  private int sent;

  private RebuiltNewsroom(Settings settings) {
    this.settings = settings;
    newsroom = new Newsroom(settings);
    sink =
        Sink.of(SinkSettings.from(settings), KafkaSettings.from(settings), SinkListener.silent());
    sinking = CompletableFuture.supplyAsync(sink::run, task -> Thread.ofPlatform().start(task));
    topology =
        EnrichService.start(
            StreamsSettings.from(settings), Newsroom.before(), 1, InstantSource.system(), _ -> {});
  }

  /// One with articles in its index, one of them retracted.
  ///
  /// @param state folder of the topology
  static RebuiltNewsroom filled(Path state) throws InterruptedException {
    Settings settings =
        SharedStack.settings("rebuild", Map.of("streams.state-dir", state.toString()));
    TopicLayout.create(settings);
    IndexInit.from(settings).run();
    RebuiltNewsroom site = new RebuiltNewsroom(settings);
    site.send(ARTICLES);
    site.newsroom.retract(RETRACTED);
    site.awaitAll();
    return site;
  }

  @Override
  public void close() {
    topology.close();
    sink.stop();
    sinking.join();
    newsroom.close();
  }

  Settings settings() {
    return settings;
  }

  Newsroom newsroom() {
    return newsroom;
  }

  int sent() {
    return sent;
  }

  // compaction drops nothing on demand, so the records go as old ones of another policy would
  /// Empties a topic.
  void forget(String topic) throws Exception {
    KafkaSettings kafka = KafkaSettings.from(settings);
    try (Admin admin = Admin.create(kafka.with(Map.of(), Map.of()));
        GroupProgress progress = GroupProgress.open(kafka, topic)) {
      policy(admin, topic, "compact,delete");
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      progress.ends().forEach((part, end) -> all.put(part, RecordsToDelete.beforeOffset(end)));
      admin.deleteRecords(all).all().get();
      policy(admin, topic, "compact");
    }
  }

  private static void policy(Admin admin, String topic, String policy) throws Exception {
    Collection<AlterConfigOp> change =
        List.of(
            new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET));
    admin
        .incrementalAlterConfigs(
            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), change))
        .all()
        .get();
  }

  String refreshInterval(String index) {
    return newsroom
        .call("GET", "/" + index + "/_settings/index.refresh_interval", null)
        .path(index)
        .at("/settings/index/refresh_interval")
        .asText();
  }

  void hold(String index) {
    newsroom.call(
        "PUT", "/" + index + "/_settings", "{\"index.refresh_interval\":\"" + HELD + "\"}");
  }

  void send(int many) {
    newsroom.send(sent, sent + many);
    sent += many;
  }

  void awaitAll() throws InterruptedException {
    awaitIn("rebuild");
  }

  void awaitIn(String index) throws InterruptedException {
    await(
        "all are in " + index,
        () -> {
          newsroom.call("POST", "/" + index + "/_refresh", null);
          return newsroom.call("GET", "/" + index + "/_count", null).path("count").asLong()
              == all();
        });
  }

  long all() {
    return sent - 1L; // one is retracted
  }

  long retracted() {
    return newsroom.count("{\"term\":{\"id\":\"" + RETRACTED + "\"}}");
  }

  long generation(int generation) {
    return newsroom.count("{\"term\":{\"enricher.generation\":%d}}".formatted(generation));
  }

  /// The feeder of a rebuild, while it is open.
  final class Feeding implements AutoCloseable {
    private final RebuildFeed feed = new RebuildFeed(settings, SinkListener.silent(), _ -> {});
    private final CompletableFuture<SinkReport> running =
        CompletableFuture.supplyAsync(feed::run, task -> Thread.ofPlatform().start(task));

    @Override
    public void close() {
      feed.stop();
      running.join();
      feed.close();
    }
  }

  /// A feeder that does nothing any more but is there: steps wait for it.
  final class Sleeper implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;

    Sleeper(String fresh) throws InterruptedException {
      KafkaSettings kafka = KafkaSettings.from(settings);
      String group = settings.text("sink.group", "") + fresh.substring("rebuild".length());
      consumer =
          new KafkaConsumer<>(
              kafka.with(Map.of(), Map.of("group.id", group, "enable.auto.commit", false)),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer());
      consumer.subscribe(List.of(kafka.topics().enriched()));
      await(
          "the sleeper is a member",
          () -> {
            consumer.poll(Duration.ofMillis(50));
            return !consumer.assignment().isEmpty();
          });
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
