package dev.countywire.sink.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.DocVersion;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// An item that remembers what it was told.
final class TestItem implements BulkItem {
  private final String id;
  private final long version;
  private final @Nullable String text;
  final List<Outcome> outcomes = new CopyOnWriteArrayList<>();

  TestItem(String id, long version, @Nullable String text) {
    this.id = id;
    this.version = version;
    this.text = text;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public DocVersion version() {
    return new DocVersion(version);
  }

  @Override
  public byte @Nullable [] value() {
    return text == null ? null : text.getBytes(UTF_8);
  }

  @Override
  public void settle(Outcome outcome) {
    outcomes.add(outcome);
  }
}
