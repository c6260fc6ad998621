package dev.countywire.text.place;

import dev.countywire.text.match.WordTable;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Collects the forms that the divisions' names may stand in and what each may mean, for
/// `forms.bin`; the README in `article-text/src/gazetteer` has the command.
final class NameFormsFile {
  private static final Pattern ZONE = Pattern.compile("(开发|高新|经开|管理|示范|工业|产业|新|园)区");

  // a township whose short form is a word of this frequency is read as the word
  private static final int COMMON = 15;

  private static final int[] NONE = {};

  private final Gazetteer gazetteer;
  private final SortedMap<String, int[]> readings = new TreeMap<>();

  private NameFormsFile(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// What `NameForms` reads.
  static byte[] bytes(Gazetteer gazetteer, WordTable words) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      SortedMap<String, int[]> forms = of(gazetteer);
      Readings readings = new Readings(forms.size());
      int form = 0;
      for (Map.Entry<String, int[]> each : forms.entrySet()) {
        readings.put(form, each.getValue());
        if (isWord(each.getKey(), each.getValue(), words)) {
          readings.setCommon(form);
        }
        form++;
      }
      TextColumn.write(out, forms.keySet().toArray(String[]::new));
      readings.write(out);
    }
    return bytes.toByteArray();
  }

  private static boolean isWord(String form, int[] readings, WordTable words) {
    return (isTownshipOnly(readings) || isPast(readings))
        && words.frequency(form, 0, form.length()) >= COMMON;
  }

  // 动力 was a district of 哈尔滨
  private static boolean isPast(int[] readings) {
    return Reading.form(readings[0]) == NameForm.FORMER_SHORT;
  }

  // the short form of townships and nothing else
  private static boolean isTownshipOnly(int[] readings) {
    for (int reading : readings) {
      if (Reading.tier(reading) != Tier.TOWNSHIP || Reading.form(reading) == NameForm.FULL) {
        return false;
      }
    }
    return true;
  }

  private static SortedMap<String, int[]> of(Gazetteer gazetteer) {
    NameFormsFile forms = new NameFormsFile(gazetteer);
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
