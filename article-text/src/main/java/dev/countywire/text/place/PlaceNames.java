package dev.countywire.text.place;

import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Every form that a division's name may stand in, and the divisions that it may mean.
///
/// Forms are numbered from 0. One form may name many divisions (鼓楼区, 城关镇).
public final class PlaceNames {
  /// No form.
  public static final int NONE = -1;

  private static final Pattern ZONE = Pattern.compile("(开发|高新|经开|管理|示范|工业|产业|新|园)区");
  // a township whose short form is a word of this frequency is read as the word
  private static final int COMMON = 15;

  private static final int[] NO_READINGS = {};

  private final Gazetteer gazetteer;
  private final String[] forms;
  private final FormIndex index;
  private final int[][] readings;
  private final boolean[] common;
  private final boolean[] full;
  // divisions whose name another one bears too
  private final BitSet namesakes = new BitSet();
  private int[] formOfTerm = new int[0];

  private PlaceNames(
      Gazetteer gazetteer, Map<String, int[]> found, PlaceLexicons lexicons, WordTable words) {
    this.gazetteer = gazetteer;
    this.forms = found.keySet().toArray(String[]::new);
    Arrays.sort(forms);
    this.index = new FormIndex(forms);
    this.readings = new int[forms.length][];
    this.common = new boolean[forms.length];
    this.full = new boolean[forms.length];
    Set<String> ordinary = Set.copyOf(lexicons.list("ordinary-words.txt").all());
    for (int i = 0; i < forms.length; i++) {
      readings[i] = found.getOrDefault(forms[i], NO_READINGS);
      common[i] = ordinary.contains(forms[i]) || isWord(i, words);
      full[i] = anyFull(i);
    }
    for (int i = 0; i < gazetteer.size(); i++) {
      namesakes.set(i, bearers(found.getOrDefault(gazetteer.name(i), NO_READINGS)) > 1);
    }
  }

  private static int bearers(int[] readings) {
    int bearers = 0;
    for (int reading : readings) {
      bearers += (reading & 3) == Form.FULL.code ? 1 : 0;
    }
    return bearers;
  }

  private boolean anyFull(int form) {
    for (int r = 0; r < readings(form); r++) {
      if (form(form, r).isFull()) {
        return true;
      }
    }
    return false;
  }

  /// Collects the forms of all divisions.
  ///
  /// @param lexicons which forms are ordinary words, and which names are the user's
  /// @param vocabulary takes the forms as terms that are words of the lattice
  public static PlaceNames of(
      Gazetteer gazetteer, PlaceLexicons lexicons, WordTable words, Vocabulary.Builder vocabulary) {
    // forms are sorted when all are there, which is far faster than a sorted map
    Map<String, int[]> found = HashMap.newHashMap(2 * gazetteer.size());
    for (int i = 0; i < gazetteer.size(); i++) {
      if (isNamed(gazetteer, i)) {
        String name = withoutZone(gazetteer.name(i));
        add(found, name, Form.FULL, i);
        add(found, contracted(name), Form.FULL, i);
        add(found, ShortForm.of(name), Form.SHORT, i);
      }
    }
    for (Gazetteer.Former former : gazetteer.formers()) {
      add(found, former.name(), Form.FORMER, former.successor());
      add(found, ShortForm.of(former.name()), Form.FORMER_SHORT, former.successor());
    }
    found.keySet().removeIf(lexicons::isOwn);
    PlaceNames names = new PlaceNames(gazetteer, found, lexicons, words);
    names.register(vocabulary);
    return names;
  }

  /// How a form stands to the division's official name.
  public enum Form {
    /// The official name.
    FULL(0),
    /// Without its kind.
    SHORT(1),
    /// A name of the past.
    FORMER(2),
    /// A name of the past without its kind.
    FORMER_SHORT(3);

    private static final Form[] BY_CODE = values();

    private final int code;

    Form(int code) {
      this.code = code;
    }

    private boolean isFull() {
      return this == FULL || this == FORMER;
    }

    private boolean isPast() {
      return this == FORMER || this == FORMER_SHORT;
    }
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
    String stem = ShortForm.of(name);
    boolean contracts = name.contains("自治") || name.endsWith("特别行政区");
    return !contracts ? "" : stem + (name.endsWith("区") ? "特区" : name.substring(name.length() - 1));
  }

  private static void add(Map<String, int[]> found, String text, Form form, int to) {
    if (text.length() < 2) {
      return;
    }
    int[] readings = found.get(text);
    if (readings == null) {
      found.put(text, new int[] {to << 2 | form.code});
      return;
    }
    for (int reading : readings) {
      // a name of the past does not compete with one of today
      boolean taken = form.isPast() && (reading & 3) < Form.FORMER.code;
      if (taken || reading >> 2 == to) {
        return;
      }
    }
    int[] more = Arrays.copyOf(readings, readings.length + 1);
    more[readings.length] = to << 2 | form.code;
    found.put(text, more);
  }

  private boolean isWord(int form, WordTable words) {
    return (isTownshipOnly(form) || isPast(form))
        && words.frequency(forms[form], 0, forms[form].length()) >= COMMON;
  }

  // 动力 was a district of 哈尔滨
  private boolean isPast(int form) {
    return readings(form) > 0 && form(form, 0) == Form.FORMER_SHORT;
  }

  /// Whether a form is the short form of townships and nothing else.
  boolean isTownshipOnly(int form) {
    for (int r = 0; r < readings(form); r++) {
      if (gazetteer.tier(division(form, r)) != Tier.TOWNSHIP || form(form, r) == Form.FULL) {
        return false;
      }
    }
    return true;
  }

  private void register(Vocabulary.Builder vocabulary) {
    for (int i = 0; i < forms.length; i++) {
      int term = vocabulary.addName(Use.DIVISION, forms[i], frequency(i));
      if (term >= formOfTerm.length) {
        int size = formOfTerm.length;
        formOfTerm = Arrays.copyOf(formOfTerm, Math.max(term + 1, size * 2));
        Arrays.fill(formOfTerm, size, formOfTerm.length, NONE);
      }
      formOfTerm[term] = i;
    }
  }

  private double frequency(int form) {
    double most = 1;
    for (int r = 0; r < readings(form); r++) {
      most = Math.max(most, frequency(gazetteer.tier(division(form, r)), form(form, r).isFull()));
    }
    return common[form] ? 1 : most;
  }

  // in 60 million words, for the lattice
  private static double frequency(Tier tier, boolean full) {
    return switch (tier) {
      case PROVINCE -> 3000;
      case PREFECTURE -> full ? 600 : 400;
      case COUNTY -> full ? 300 : 80;
      case TOWNSHIP -> full ? 60 : 4;
    };
  }

  /// Form of a term of the vocabulary; `NONE` if the term is no division's name.
  public int formOf(int term) {
    return term < formOfTerm.length ? formOfTerm[term] : NONE;
  }

  /// Form that is exactly `text`; `NONE` if there is none.
  public int find(String text) {
    return index.find(text);
  }

  /// The longest form that stands at `begin`; `NONE` if there is none.
  int longestAt(String text, int begin) {
    return index.longestAt(text, begin);
  }

  /// The form's text.
  public String text(int form) {
    return forms[form];
  }

  /// Number of divisions that a form may mean.
  public int readings(int form) {
    return readings[form].length;
  }

  /// Division of one reading.
  public int division(int form, int reading) {
    return readings[form][reading] >> 2;
  }

  /// How one reading stands to the official name.
  public Form form(int form, int reading) {
    return Form.BY_CODE[readings[form][reading] & 3];
  }

  /// Whether a form is also an ordinary word (合作, 资源, 永安), or a full name that says little (城区).
  public boolean isCommon(int form) {
    return common[form];
  }

  /// Whether any reading is a full name, of today or of the past.
  public boolean isFull(int form) {
    return full[form];
  }

  /// The official name, with the division above in front where another one bears it too (徐州市鼓楼区).
  public String official(int division) {
    String name = gazetteer.name(division);
    int parent = gazetteer.parent(division);
    return namesakes.get(division) && parent != Gazetteer.NONE
        ? gazetteer.name(parent) + name
        : name;
  }
}
