package dev.countywire.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.sink.bulk.ScriptedElasticsearch.Act;
import dev.countywire.sink.http.Elasticsearch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkWriterTest {
  private static final List<Act> ACTS = List.of(Act.values());
  private static final int DOCUMENTS = Boolean.getBoolean("countywire.soak") ? 100_000 : 4_000;
  private static final Backoff QUICK = new Backoff(Duration.ofMillis(2), Duration.ofMillis(20));

  @ParameterizedTest
  @EnumSource(Act.class)
  void everyItemIsSettledOnceWhateverHappensFirst(Act first) throws Exception {
    List<TestItem> items = documents(10);
    Iterator<Act> script = List.of(first, first, Act.OBEY).iterator();
    try (var server = new ScriptedElasticsearch(() -> next(script));
        Elasticsearch connection = server.connect("500ms");
        BulkWriter writer = writer(connection, 100, 1)) {
      sendAll(writer, items);
      assertThat(items)
          .allSatisfy(i -> assertThat(i.outcomes).containsExactly(Outcome.Done.INDEXED));
      assertThat(server.index()).hasSize(10);
      boolean heard = first == Act.OBEY || first == Act.SLOW_BYTES;
      assertThat(server.requests.get()).isGreaterThan(heard ? 0 : 1);
    }
  }

  @Test
  void losesAndDoublesNothingAndKeepsTheOrderOfAnIdUnderRandomFaults() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("BulkWriterTest seed " + seed);
    Random random = new Random(seed);
    List<TestItem> items = history(random, DOCUMENTS, DOCUMENTS / 10);
    Random faults = new Random(seed + 1);
    try (var server = new ScriptedElasticsearch(() -> fault(faults));
        Elasticsearch connection = server.connect("1s");
        BulkWriter writer = writer(connection, 200, 4)) {
      sendAll(writer, items);
      Twin twin = Twin.of(items);
      assertThat(items).extracting(i -> i.outcomes).isEqualTo(twin.outcomes());
      Map<String, String> texts = new HashMap<>();
      server.index().forEach((id, stored) -> texts.put(id, stored.present() ? stored.text() : ""));
      assertThat(texts).isEqualTo(twin.texts());
      assertThat(server.doubled).hasValue(0);
    }
  }

  @Test
  void halvesWhatIsTooLargeAndRejectsWhatStaysSo() throws Exception {
    List<TestItem> items = documents(8);
    try (var server = new OneAnswer(413, "");
        Elasticsearch connection = server.connect();
        BulkWriter writer = writer(connection, 100, 1)) {
      sendAll(writer, items);
      assertThat(items)
          .allSatisfy(item ->
              assertThat(item.outcomes)
                  .singleElement()
                  .isInstanceOfSatisfying(
                      Outcome.Rejected.class,
                      why -> assertThat(why.detail()).startsWith("http_413")));
    }
  }

  @Test
  void stopsWhereCredentialsDoNotDo() throws Exception {
    String denied =
        "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no\\nrights\"},\"status\":403}";
    try (var server = new OneAnswer(403, denied);
        Elasticsearch connection = server.connect();
        BulkWriter writer = writer(connection, 100, 1)) {
      List<TestItem> items = documents(3);
      assertThatThrownBy(() -> sendAll(writer, items))
          .isInstanceOf(IndexingStopped.class)
          .hasMessageContaining("security_exception: no rights");
      assertThat(items).allSatisfy(item -> assertThat(item.outcomes).isEmpty());
    }
  }

  @Test
  void stopsWhereTheAliasVanishes() throws Exception {
    String gone =
        "{\"items\":[%s]}".formatted(ScriptedElasticsearch.item(404, "index_not_found_exception"));
    try (var server = new OneAnswer(200, gone);
        Elasticsearch connection = server.connect();
        BulkWriter writer = writer(connection, 100, 1)) {
      assertThatThrownBy(() -> sendAll(writer, documents(1)))
          .isInstanceOf(IndexingStopped.class)
          .hasMessageContaining("index init");
    }
  }

  private static BulkWriter writer(Elasticsearch connection, int count, int inFlight) {
    BulkSettings settings =
        new BulkSettings("articles", 1 << 20, count, Duration.ofMillis(5), inFlight);
    return new BulkWriter(settings, new Delivery(connection, "articles", QUICK, (_, _) -> {}));
  }

  private static void sendAll(BulkWriter writer, List<TestItem> items) throws Exception {
    for (TestItem item : items) {
      while (writer.isFull()) {
        Thread.sleep(1);
      }
      writer.add(item, System.nanoTime());
    }
    writer.flush();
    Instant deadline = Instant.now().plusSeconds(300);
    while (items.stream().anyMatch(item -> item.outcomes.isEmpty())) {
      writer.check();
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(5);
    }
  }

  private static List<TestItem> documents(int count) {
    List<TestItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(new TestItem("d" + i, 1, "{\"n\":" + i + "}"));
    }
    return items;
  }

  private static List<TestItem> history(Random random, int count, int ids) {
    List<TestItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = random.nextInt(10) == 0 ? null : "{\"n\":" + i + "}";
      items.add(new TestItem("d" + random.nextInt(ids), 1 + random.nextInt(20), text));
    }
    return items;
  }

  private static synchronized Act fault(Random random) {
    if (random.nextInt(3) > 0) {
      return Act.OBEY;
    }
    Act act = ACTS.get(random.nextInt(ACTS.size()));
    // these cost real time or many requests, so they are rare
    boolean dear = act == Act.LATE || act == Act.TOO_LARGE || act == Act.SLOW_BYTES;
    return dear && random.nextInt(10) > 0 ? Act.MIXED_ITEMS : act;
  }

  private static synchronized Act next(Iterator<Act> script) {
    return script.hasNext() ? script.next() : Act.OBEY;
  }

  /// What one operation after the other gives.
  private record Twin(List<List<Outcome>> outcomes, Map<String, String> texts) {
    static Twin of(List<TestItem> items) {
      Map<String, Long> versions = new HashMap<>();
      Twin twin = new Twin(new ArrayList<>(), new HashMap<>());
      for (TestItem item : items) {
        long version = item.version().value();
        if (versions.getOrDefault(item.id(), 0L) > version) {
          twin.outcomes.add(List.of(Outcome.Done.STALE));
        } else {
          versions.put(item.id(), version);
          byte[] value = item.value();
          twin.outcomes.add(List.of(value == null ? Outcome.Done.DELETED : Outcome.Done.INDEXED));
          twin.texts.put(item.id(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
      }
      return twin;
    }
  }
}
