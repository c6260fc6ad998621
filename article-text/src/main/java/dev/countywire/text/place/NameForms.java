package dev.countywire.text.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Collects the forms that the divisions' names may stand in, and what each may mean.
final class NameForms {
  private static final Pattern ZONE = Pattern.compile("(开发|高新|经开|管理|示范|工业|产业|新|园)区");

  private static final int[] NONE = {};

  private final Gazetteer gazetteer;
  // forms are sorted when all are there, which is far faster than a sorted map
  private final Map<String, int[]> readings;

  private NameForms(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.readings = HashMap.newHashMap(2 * gazetteer.size());
  }

  /// The readings of each form, one at least, in no order of the forms.
  static Map<String, int[]> of(Gazetteer gazetteer) {
    NameForms forms = new NameForms(gazetteer);
    for (int i = 0; i < gazetteer.size(); i++) {
      if (isNamed(gazetteer, i)) {
        String name = withoutZone(gazetteer.name(i));
        forms.add(name, NameForm.FULL, i);
        forms.add(contracted(name), NameForm.FULL, i);
        forms.add(ShortForm.of(name), NameForm.SHORT, i);
      }
    }
    for (Gazetteer.Former former : gazetteer.formers()) {
      forms.add(former.name(), NameForm.FORMER, former.successor());
      forms.add(ShortForm.of(former.name()), NameForm.FORMER_SHORT, former.successor());
    }
    return forms.readings;
  }

  // codes of the statistics bureau for development zones, and townships that are farms or parks
  private static boolean isNamed(Gazetteer gazetteer, int division) {
    int code = gazetteer.code(division);
    String name = gazetteer.name(division);
    return switch (gazetteer.tier(division)) {
      case PROVINCE, PREFECTURE -> true;
      case COUNTY -> code / 1000 % 100 < 71 || code / 1000 % 100 > 79;
      case TOWNSHIP ->
          name.length() > 2
              && (name.endsWith("镇")
                  || name.endsWith("乡")
                  || name.endsWith("街道")
                  || name.endsWith("苏木"));
    };
  }

  // the codes list 高新区团山镇, which is written 团山镇
  private static String withoutZone(String name) {
    int zone = Math.max(name.indexOf("区"), name.indexOf("园"));
    return zone > 0 && zone + 3 <= name.length() && ZONE.matcher(name).find()
        ? name.substring(zone + 1)
        : name;
  }

  // 黔东南苗族侗族自治州 is called 黔东南州, 肃南裕固族自治县 肃南县
  private static String contracted(String name) {
    if (!name.contains("自治") && !name.endsWith("特别行政区")) {
      return "";
    }
    return ShortForm.of(name) + (name.endsWith("区") ? "特区" : name.substring(name.length() - 1));
  }

  private void add(String text, NameForm form, int division) {
    if (text.length() < 2) {
      return;
    }
    int[] before = readings.getOrDefault(text, NONE);
    for (int reading : before) {
      // a name of the past does not compete with one of today
      boolean taken = form.isPast() && !Reading.form(reading).isPast();
      if (taken || Reading.division(reading) == division) {
        return;
      }
    }
    int[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = Reading.of(gazetteer, division, form);
    readings.put(text, more);
  }
}
