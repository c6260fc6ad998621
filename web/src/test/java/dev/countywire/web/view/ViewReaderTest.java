package dev.countywire.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewReaderTest {
  @Test
  void theAddressHoldsTheWholeView() {
    View view =
        new View(
            "水库 & <b>+\"",
            "四川省",
            "new-energy",
            LocalDate.of(2025, 3, 1),
            LocalDate.of(2025, 3, 31),
            3);
    assertThat(view.href()).matches("/\\?[A-Za-z0-9=&%+.*_-]+");
    assertThat(ViewReader.read(view.href().substring(2)))
        .isEqualTo(new ViewReader.Result.Wanted(view));
    assertThat(View.ALL.href()).isEqualTo("/");
    assertThat(view.href("a-1")).startsWith("/articles/a-1?q=");
  }

  @Test
  void emptyValuesAndForeignNamesAreNothing() {
    assertThat(ViewReader.read("q=&region=%20&from=&to=&utm_source=x&novalue&="))
        .isEqualTo(new ViewReader.Result.Wanted(View.ALL));
    assertThat(ViewReader.read(null)).isEqualTo(new ViewReader.Result.Wanted(View.ALL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=51",
        "page=x",
        "from=yesterday",
        "from=%2B999999999-12-31",
        "from=0001-01-01",
        "to=2025-02-30",
        "sector=New%20Energy",
        "sector=a%22b",
        "q=%ZZ",
        "q=%"
      })
  void whatDoesNotFitIsRefusedWithASentence(String query) {
    assertThat(ViewReader.read(query))
        .isInstanceOfSatisfying(
            ViewReader.Result.Refused.class,
            refused -> assertThat(refused.sentence()).endsWith("."));
  }

  @Test
  void lengthsAreBounded() {
    assertThat(ViewReader.read("q=" + "x".repeat(200)))
        .isInstanceOf(ViewReader.Result.Wanted.class);
    assertThat(ViewReader.read("q=" + "x".repeat(201)))
        .isInstanceOf(ViewReader.Result.Refused.class);
    assertThat(ViewReader.read("region=" + "x".repeat(41)))
        .isInstanceOf(ViewReader.Result.Refused.class);
    assertThat(ViewReader.read("x=" + "y".repeat(3000)))
        .isInstanceOf(ViewReader.Result.Refused.class);
  }

  @Test
  void anotherFilterBeginsOnTheFirstPage() {
    View third = View.ALL.withPage(3);
    assertThat(third.withRegion("510000").page()).isEqualTo(1);
    assertThat(third.withSector("water").page()).isEqualTo(1);
    assertThat(third.isAll()).isTrue();
    assertThat(third.withWords("水").isAll()).isFalse();
  }

  @Test
  void theLastDayIsTakenInWhole() {
    View day = View.ALL.withDays(LocalDate.of(2025, 3, 5), LocalDate.of(2025, 3, 5));
    assertThat(day.filter().since()).isEqualTo("2025-03-04T16:00:00Z");
    assertThat(day.filter().until()).isEqualTo("2025-03-05T16:00:00Z");
  }
}
