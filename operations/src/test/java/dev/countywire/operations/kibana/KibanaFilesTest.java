package dev.countywire.operations.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KibanaFilesTest {
  @TempDir private Path folder;

  @Test
  void filesInAJarAreReadInTheOrderInWhichOneNeedsTheOther() throws IOException {
    Path jar = folder.resolve("a b.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name :
          new String[] {"rules/z.json", "dashboards/b.json", "dashboards/a.json", "tags/n.txt"}) {
        entries.putNextEntry(new JarEntry("files/" + name));
        entries.write("{\"name\":\"名\"}".getBytes(UTF_8));
      }
    }

    assertThat(KibanaFiles.read(URI.create("jar:" + jar.toUri() + "!/files")))
        .extracting(each -> each.kind() + " " + each.id() + " " + each.body().path("name").asText())
        .containsExactly("DASHBOARD a 名", "DASHBOARD b 名", "RULE z 名");
  }

  @Test
  void whatIsNoJsonObjectIsNamed() throws IOException {
    Path file = Files.createDirectories(folder.resolve("rules")).resolve("a.json");
    for (String text : new String[] {"{\"a\":", "[]", ""}) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> KibanaFiles.in(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("a.json")
          .hasMessageContaining("no JSON");
    }
  }
}
