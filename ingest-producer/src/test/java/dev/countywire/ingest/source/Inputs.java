package dev.countywire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Files to read from, and what was read.
final class Inputs {
  static final Instant MODIFIED = Instant.parse("2024-05-06T07:08:09Z");
  static final String TEXT = "青溪县召开春耕生产现场会，部署当前农事。";

  private Inputs() {}

  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
    return file;
  }

  static List<Item> items(Source source) {
    List<Item> all = new ArrayList<>();
    try (Items items = source.open()) {
      for (Item item = items.next(); item != null; item = items.next()) {
        all.add(item);
      }
    }
    return all;
  }

  static Item.Article article(Item item) {
    assertThat(item).isInstanceOf(Item.Article.class);
    return (Item.Article) item;
  }

  static Item.Refused refused(Item item) {
    assertThat(item).isInstanceOf(Item.Refused.class);
    return (Item.Refused) item;
  }

  static String text(Item item) {
    return article(item).article().text();
  }
}
