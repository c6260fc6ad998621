package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadingsTest {
  private static final Gazetteer GAZETTEER = Gazetteer.standard();

  private final Readings readings = new Readings(2);

  @Test
  void saysOfAReadingWhatTheGazetteerSays() {
    for (int division = 0; division < GAZETTEER.size(); division++) {
      int reading = Reading.of(GAZETTEER, division, NameForm.FORMER_SHORT);
      readings.put(0, new int[] {reading});
      assertThat(readings.reading(0, 0)).isEqualTo(reading);
      assertThat(Reading.division(reading)).isEqualTo(division);
      assertThat(Reading.tier(reading)).isEqualTo(GAZETTEER.tier(division));
      assertThat(Reading.form(reading)).isEqualTo(NameForm.FORMER_SHORT);
      int province = GAZETTEER.ancestor(division, Tier.PROVINCE);
      assertThat(Reading.provinceBit(reading))
          .isEqualTo(Reading.provinceBit(Reading.of(GAZETTEER, province, NameForm.FULL)));
    }
  }

  @Test
  void keepsTheReadingsOfAFormInTheirOrder() {
    int township = GAZETTEER.size() - 1;
    int full = Reading.of(GAZETTEER, township, NameForm.FULL);
    int shorter = Reading.of(GAZETTEER, 0, NameForm.SHORT);
    readings.put(0, new int[] {full, shorter});
    readings.put(1, new int[] {shorter});
    readings.setCommon(1);
    assertThat(readings.isOne(0)).isFalse();
    assertThat(readings.count(0)).isEqualTo(2);
    assertThat(readings.reading(0, 0)).isEqualTo(full);
    assertThat(readings.reading(0, 1)).isEqualTo(shorter);
    assertThat(readings.isFull(0)).isTrue();
    assertThat(readings.isCommon(0)).isFalse();
    assertThat(readings.isOne(1)).isTrue();
    assertThat(readings.isFull(1)).isFalse();
    assertThat(readings.isCommon(1)).isTrue();
    assertThat(readings.isAboveTownships(1)).isTrue();
  }
}
