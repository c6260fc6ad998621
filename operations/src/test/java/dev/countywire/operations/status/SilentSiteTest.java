package dev.countywire.operations.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilentSiteTest {
  private static final Instant START = Instant.parse("2026-05-04T00:00:00Z"); // a Monday

  @Test
  void anHourlySiteIsSilentAfterTwoHoursAndAHalf() {
    List<Instant> hours = hours(0, 1, 2, 3, 4, 5, 6);
    assertThat(at(hours, 8.4)).isFalse();
    assertThat(at(hours, 8.6)).isTrue();
  }

  @Test
  void aSiteThatRestsOnWeekendsIsNotSilentOnMonday() {
    List<Instant> hours = new ArrayList<>();
    for (int day = 0; day < 21; day++) {
      if (day % 7 < 5) {
        hours.add(START.plus(Duration.ofHours(24L * day + 9)));
      }
    }
    assertThat(at(hours, 21 * 24 + 9)).isFalse();
    assertThat(at(hours, 24 * 24)).isTrue();
  }

  @Test
  void oneOutageDoesNotExcuseTheNext() {
    assertThat(at(hours(0, 1, 2, 3, 100, 101, 102, 103), 110)).isTrue();
  }

  @Test
  void whoSeldomWritesHasNoCadence() {
    assertThat(at(hours(0, 1, 2), 1000)).isFalse();
  }

  private static boolean at(List<Instant> hours, double now) {
    Instant time = START.plusSeconds((long) (now * 3600));
    return SilentSite.judge("news.example.cn", hours, time) != null;
  }

  private static List<Instant> hours(int... hours) {
    List<Instant> all = new ArrayList<>();
    for (int hour : hours) {
      all.add(START.plus(Duration.ofHours(hour)));
    }
    return all;
  }
}
