package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class NameFormsTest {
  private static final Gazetteer GAZETTEER = Gazetteer.standard();
  private static final NameForms FORMS = NameForms.standard();

  @Test
  void areSortedAndEachMeansSomething() {
    String[] texts = FORMS.texts();
    assertThat(texts).isSorted().doesNotHaveDuplicates();
    for (int form = 0; form < texts.length; form++) {
      assertThat(FORMS.readings().count(form)).as(texts[form]).isPositive();
    }
  }

  @Test
  void aNameIsKnownInFullShortAndAsItWasOnce() {
    assertThat(means(FORMS, "简阳市")).isEqualTo(NameForm.FULL);
    assertThat(means(FORMS, "简阳")).isEqualTo(NameForm.SHORT);
    assertThat(means(FORMS, "简阳县")).isEqualTo(NameForm.FORMER);
    assertThat(means(FORMS, "黔东南州")).isEqualTo(NameForm.FULL);
  }

  @Test
  void withoutSomeTheOthersMeanWhatTheyMeant() {
    NameForms fewer = FORMS.without(text -> text.startsWith("简"));
    assertThat(fewer.texts()).doesNotContain("简阳市", "简阳");
    for (String kept : new String[] {"鼓楼区", "襄樊市", "城关镇", "黔东南州"}) {
      int before = Arrays.binarySearch(FORMS.texts(), kept);
      int after = Arrays.binarySearch(fewer.texts(), kept);
      assertThat(fewer.readings().count(after)).isEqualTo(FORMS.readings().count(before));
      for (int r = 0; r < fewer.readings().count(after); r++) {
        assertThat(fewer.readings().reading(after, r))
            .isEqualTo(FORMS.readings().reading(before, r));
      }
    }
  }

  private static NameForm means(NameForms forms, String text) {
    int form = Arrays.binarySearch(forms.texts(), text);
    int reading = forms.readings().reading(form, 0);
    String name = GAZETTEER.name(Reading.division(reading));
    assertThat(name).startsWith(text.substring(0, 2));
    return Reading.form(reading);
  }
}
