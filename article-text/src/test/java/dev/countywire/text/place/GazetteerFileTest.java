package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.text.match.WordTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

final class GazetteerFileTest {
  private static final Path TABLES = Path.of("src/gazetteer");
  private static final Path RESOURCES = Path.of("src/main/resources/dev/countywire/text/place");

  @Test
  void theResourcesAreWhatTheirTablesSay() throws IOException {
    byte[] gazetteer = GazetteerFile.bytes(TABLES);
    byte[] forms = NameFormsFile.bytes(unpacked(gazetteer), WordTable.standard());
    if (Boolean.getBoolean("gazetteer.write")) {
      Files.write(RESOURCES.resolve("gazetteer.bin"), gazetteer);
      Files.write(RESOURCES.resolve("forms.bin"), forms);
    }

    assertThat(RESOURCES.resolve("gazetteer.bin")).hasBinaryContent(gazetteer);
    assertThat(RESOURCES.resolve("forms.bin")).hasBinaryContent(forms);
  }

  private static Gazetteer unpacked(byte[] packed) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return Gazetteer.read(ByteBuffer.wrap(in.readAllBytes()));
    }
  }

  @Test
  void everyCountyStandsInTheResourceAsInItsTable() throws IOException {
    Gazetteer gazetteer = Gazetteer.standard();

    for (String[] row : GazetteerFile.table(TABLES.resolve("divisions.tsv"))) {
      int division = gazetteer.byAdcode(Integer.parseInt(row[0]));
      boolean placeholder = row[1].matches("市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划");
      assertThat(division == Gazetteer.NONE).as(row[0] + row[1]).isEqualTo(placeholder);
      if (!placeholder) {
        assertThat(gazetteer.name(division)).isEqualTo(row[1]);
        assertThat(gazetteer.adcode(division)).isEqualTo(row[0]);
        assertThat(gazetteer.location(division) == null).isEqualTo(row[3].isEmpty());
      }
    }
  }
}
