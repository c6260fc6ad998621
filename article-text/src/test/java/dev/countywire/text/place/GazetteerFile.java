package dev.countywire.text.place;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// Writes `gazetteer.bin` from the tables in `article-text/src/gazetteer`; the README there has the
/// command.
final class GazetteerFile {
  // rows of the code tables that name no division
  private static final Set<String> PLACEHOLDERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  private final TreeMap<Integer, Row> rows = new TreeMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> successors = new HashMap<>();
  private final Map<String, List<Integer>> byStem = new HashMap<>();
  private final List<String[]> history;

  private GazetteerFile(Path tables) throws IOException {
    for (String[] row : table(tables.resolve("divisions.tsv"))) {
      division(row);
    }
    for (String[] row : table(tables.resolve("supplement.tsv"))) {
      division(row);
    }
    for (String[] row : table(tables.resolve("townships.tsv"))) {
      int code = Integer.parseInt(row[0]);
      rows.putIfAbsent(code, new Row(row[1], above(code / 1000), Tier.TOWNSHIP, "", ""));
    }
    for (int code : rows.keySet()) {
      numbers.put(code, numbers.size());
    }
    history = table(tables.resolve("division-history.tsv"));
    for (String[] row : table(tables.resolve("successors.tsv"))) {
      successors.put(row[0] + row[1], Integer.parseInt(row[2]));
    }
  }

  static byte[] bytes(Path tables) throws IOException {
    return new GazetteerFile(tables).write();
  }

  static List<String[]> table(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private void division(String[] row) {
    if (!PLACEHOLDERS.contains(row[1])) {
      int code = Integer.parseInt(row[0]);
      Tier tier =
          code % 10000 == 0 ? Tier.PROVINCE : isPrefecture(code) ? Tier.PREFECTURE : Tier.COUNTY;
      rows.put(code * 1000, new Row(row[1], parent(code), tier, row[3], row[4]));
      if (tier != Tier.PROVINCE) {
        byStem.computeIfAbsent(ShortForm.of(row[1]), _ -> new ArrayList<>()).add(code * 1000);
      }
    }
  }

  // 东莞, 中山 and 儋州 have no counties below them; 仙桃 and its like are counties under the province
  private static boolean isPrefecture(int code) {
    return code % 100 == 0;
  }

  private int parent(int code) {
    return code % 10000 == 0 ? 0 : above(code % 100 == 0 ? code / 10000 * 10000 : code / 100 * 100);
  }

  private int above(int code) {
    return rows.containsKey(code * 1000) ? code * 1000 : code / 10000 * 10000 * 1000;
  }

  private byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      TextColumn.write(out, rows.values().stream().map(Row::name).toArray(String[]::new));
      for (Map.Entry<Integer, Row> each : rows.entrySet()) {
        Row row = each.getValue();
        out.writeInt(each.getKey());
        out.writeInt(row.parent == 0 ? Gazetteer.NONE : number(row.parent));
        out.writeByte(row.tier.code());
        out.writeShort(hundredths(row.lat));
        out.writeShort(hundredths(row.lon));
      }
      List<Gazetteer.Former> formers = formers();
      TextColumn.write(out, formers.stream().map(Gazetteer.Former::name).toArray(String[]::new));
      for (Gazetteer.Former former : formers) {
        out.writeByte(former.tier().code());
        out.writeInt(former.successor());
      }
    }
    return bytes.toByteArray();
  }

  private static int hundredths(String degrees) {
    return degrees.isEmpty()
        ? Gazetteer.NO_COORDINATE
        : (int) Math.round(Double.parseDouble(degrees) * 100);
  }

  List<Gazetteer.Former> formers() {
    Set<Gazetteer.Former> found = new HashSet<>();
    List<Gazetteer.Former> formers = new ArrayList<>();
    for (String[] row : history) {
      int today = today(row, new HashSet<>());
      boolean generic = ShortForm.of(row[1]).equals(row[1]) && row[1].matches("郊区|矿区|市区|城区");
      if (today != 0 && !generic && !row(today * 1000).name.equals(row[1])) {
        Tier tier = row[4].equals("地级") ? Tier.PREFECTURE : Tier.COUNTY;
        Gazetteer.Former former = new Gazetteer.Former(row[1], tier, number(today * 1000));
        if (found.add(former)) {
          formers.add(former);
        }
      }
    }
    return formers;
  }

  // follows the successors to one division of today; 0 where that is not clear
  private int today(String[] row, Set<String> seen) {
    Integer set = successors.get(row[0] + row[1]);
    if (set != null) {
      return set;
    }
    if (!seen.add(row[0] + row[1] + row[5])) {
      return 0;
    }
    int same = sameStem(row);
    if (same != 0) {
      return same;
    }
    Set<Integer> ends = new HashSet<>();
    for (String successor : row[7].split(";", -1)) {
      // a year in brackets marks a part that left earlier
      if (!successor.isEmpty() && !successor.contains("[")) {
        ends.add(follow(Integer.parseInt(successor), row, seen));
      }
    }
    return ends.size() == 1 ? ends.iterator().next() : 0;
  }

  private int follow(int code, String[] row, Set<String> seen) {
    for (String[] next : history) {
      if (Integer.parseInt(next[0]) == code && next[5].compareTo(row[6]) >= 0) {
        int today = today(next, seen);
        if (today != 0) {
          return today;
        }
      }
    }
    return rows.containsKey(code * 1000) ? code : 0;
  }

  // a county that became a city or a district keeps its stem
  private int sameStem(String[] row) {
    String stem = ShortForm.of(row[1]);
    boolean prefecture = row[4].equals("地级");
    int[] same =
        byStem.getOrDefault(stem, List.of()).stream()
            .filter(c -> (row(c).tier == Tier.PREFECTURE) == prefecture)
            .filter(c -> provinceName(c).equals(row[2]) || isSplitOff(row[2], c))
            .mapToInt(c -> c / 1000)
            .toArray();
    String code = row[0];
    return same.length == 1
        ? same[0]
        : Arrays.stream(same).filter(c -> Integer.toString(c).equals(code)).findFirst().orElse(0);
  }

  // 重庆 left 四川 in 1997, 海南 left 广东 in 1988
  private boolean isSplitOff(String province, int code) {
    return (province.equals("四川省") && code / 10_000_000 == 50)
        || (province.equals("广东省") && code / 10_000_000 == 46);
  }

  private String provinceName(int code) {
    return row(code / 10_000_000 * 10_000_000).name;
  }

  private Row row(int code) {
    return Objects.requireNonNull(rows.get(code), () -> "no division " + code);
  }

  private int number(int code) {
    return Objects.requireNonNull(numbers.get(code), () -> "no division " + code);
  }

  private record Row(String name, int parent, Tier tier, String lat, String lon) {}
}
