package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Published;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class DatesTest {
  @Test
  void readsTheUsualForms() {
    for (String text :
        new String[] {
          "2024年10月17日 21:18", "2024-10-17 21:18:05", "2024-10-17t21:18", "2024/10/17 21:18",
          "2024.10.17 21:18", "2024 10/17 21:18:05", "2024-10-1721:18:05", "2024年10月17日21时18分",
          "2024年10月17日 星期四 21:18", "2024年10月17日 下午9:18", "2024-10-17(四) 21:18"
        }) {
      assertThat(Dates.in(text))
          .as(text)
          .singleElement()
          .satisfies(d -> {
            assertThat(d.year() * 10000 + d.month() * 100 + d.day()).isEqualTo(20241017);
            assertThat(d.minute()).isEqualTo(21 * 60 + 18);
          });
    }
    assertThat(Dates.in("二〇二四年十月十七日").getFirst().month()).isEqualTo(10);
    assertThat(Dates.in("10月7日")).singleElement().satisfies(d -> assertThat(d.hasYear()).isFalse());
  }

  @Test
  void readsNoDatesThatAreNone() {
    for (String text :
        new String[] {
          "2024-13-01", "2023-02-29", "8:30至18:00", "3-5亿元", "0800-123", "12345-10-17"
        }) {
      assertThat(Dates.in(text)).as(text).isEmpty();
    }
  }

  @Test
  void givesADayWithoutYearTheYearThatLiesCloseBeforeTheCapture() {
    DateChoice choice = new DateChoice(OffsetDateTime.parse("2025-01-02T08:00:00+08:00"));
    choice.note(DateChoice.Place.LEAD, Dates.in("12月30日 21:18").getFirst());
    assertThat(choice.best())
        .isEqualTo(
            new Published(
                OffsetDateTime.parse("2024-12-30T21:18:00+08:00"), Published.Precision.MINUTE));
    DateChoice far = new DateChoice(OffsetDateTime.parse("2025-08-02T08:00:00+08:00"));
    far.note(DateChoice.Place.LEAD, Dates.in("12月30日 21:18").getFirst());
    assertThat(far.best()).isNull();
  }

  @Test
  void readsTimesRelativeToTheCapture() {
    assertThat(RelativeTime.in("青溪发布 昨天 21:18", Pages.CAPTURED))
        .isEqualTo(
            new Published(
                OffsetDateTime.parse("2024-10-17T21:18:00+08:00"), Published.Precision.MINUTE));
    assertThat(RelativeTime.in("2天前 青溪发布", Pages.CAPTURED))
        .isEqualTo(
            new Published(
                OffsetDateTime.parse("2024-10-16T00:00:00+08:00"), Published.Precision.DAY));
    assertThat(RelativeTime.in("提前3天完成", Pages.CAPTURED)).isNull();
  }
}
