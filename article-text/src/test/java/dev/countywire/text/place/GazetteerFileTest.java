package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class GazetteerFileTest {
  private static final Path TABLES = Path.of("src/gazetteer");
  private static final Path RESOURCE =
      Path.of("src/main/resources/dev/countywire/text/place/gazetteer.bin");

  @Test
  void theResourceIsWhatItsTablesSay() throws IOException {
    byte[] bytes = GazetteerFile.bytes(TABLES);
    if (Boolean.getBoolean("gazetteer.write")) {
      Files.write(RESOURCE, bytes);
    }

    assertThat(Files.readAllBytes(RESOURCE)).isEqualTo(bytes);
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
