package dev.countywire.text.place;

import java.util.List;

/// A division's name without what says which kind of division it is: 简阳市 is 简阳, 肃南裕固族自治县 肃南.
final class ShortForm {
  private static final List<String> KINDS =
      List.of(
          "特别行政区", "行政委员会", "街道办事处", "自治区", "自治州", "自治县", "自治旗", "林区", "特区", "矿区", "地区", "街道", "苏木",
          "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡");
  // longer names first, so that 蒙古族 does not leave 蒙古
  private static final List<String> PEOPLES =
      List.of(
          "柯尔克孜", "维吾尔", "哈萨克", "达斡尔", "鄂温克", "鄂伦春", "塔吉克", "乌孜别克", "俄罗斯", "塔塔尔", "蒙古", "土家", "朝鲜",
          "布依", "傈僳", "仡佬", "拉祜", "东乡", "纳西", "景颇", "仫佬", "布朗", "撒拉", "毛南", "锡伯", "阿昌", "普米", "德昂",
          "保安", "裕固", "独龙", "赫哲", "门巴", "珞巴", "基诺", "高山", "回", "藏", "苗", "彝", "壮", "满", "侗", "瑶",
          "白", "哈尼", "傣", "黎", "畲", "水", "土", "羌", "佤", "怒", "京", "各");

  // each with 族 and without
  private static final List<List<String>> ENDS =
      PEOPLES.stream().map(people -> List.of(people + "族", people)).toList();

  private ShortForm() {}

  /// The short form; the name itself where nothing of two characters would be left.
  static String of(String name) {
    // 科尔沁左翼中旗 and 阿拉善左旗 have no shorter form
    if (name.length() > 2
        && name.endsWith("旗")
        && "左右前中后合".indexOf(name.charAt(name.length() - 2)) >= 0) {
      return name;
    }
    String kind = kind(name);
    String stem = name.substring(0, name.length() - kind.length());
    return kind.startsWith("自治") || stem.endsWith("族") ? withoutPeoples(stem) : stem;
  }

  private static String kind(String name) {
    for (String each : KINDS) {
      // the last character alone rules out most kinds of forty thousand names
      if (name.charAt(name.length() - 1) == each.charAt(each.length() - 1)
          && name.endsWith(each)
          && name.length() - each.length() >= 2) {
        return each;
      }
    }
    return "";
  }

  private static String withoutPeoples(String name) {
    String stem = name;
    for (boolean cut = true; cut; ) {
      cut = false;
      for (List<String> ends : ENDS) {
        String without = without(stem, ends, stem.equals(name));
        if (without.length() < stem.length()) {
          stem = without;
          cut = true;
          break;
        }
      }
    }
    return stem;
  }

  // of several peoples all carry 族 but those of three and more characters, which may not
  private static String without(String stem, List<String> ends, boolean last) {
    String people = ends.getLast();
    for (String end : ends) {
      boolean written =
          end.endsWith("族") || (people.length() >= 3 || (last && people.length() >= 2));
      // 东乡 and 鄂温克 are what is left of counties named after one people alone
      if (written && stem.equals(end) && people.length() >= 2) {
        return people;
      }
      if (written && stem.endsWith(end) && stem.length() - end.length() >= 2) {
        return stem.substring(0, stem.length() - end.length());
      }
    }
    return stem;
  }
}
