package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.entity.NameStart.Opening;
import dev.countywire.text.match.WordClass;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Companies, banks, cooperatives and factories by legal form, by list and by brand and trade.
final class Companies {
  private static final Set<EntityType> PARENTS =
      EnumSet.of(EntityType.COMPANY, EntityType.ORGANIZATION);
  private static final int SURE = 4;
  private static final Set<String> FIRM =
      Set.of(
          "科技", "股份", "实业", "控股", "新材", "半导体", "微电子", "机电", "重工", "制药", "药业", "酒业", "乳业", "钛业",
          "铝业", "铜业", "镍业", "锌业", "钨业", "钼业", "镁业", "锂业", "硅业", "矿业", "煤业", "纸业", "塑业", "管业", "泵业",
          "门业", "鞋业", "米业", "面业", "糖业", "盐业", "茶业", "肉业", "禽业", "蛋业", "薯业", "果业", "菌业", "木业", "竹业",
          "胶业", "车业", "置业", "种业", "锻压", "数控", "精工", "电缆", "轴承", "特钢", "化工", "化纤", "锂电", "电力", "电气",
          "电子");
  // 携程|数据显示: what any company has
  private static final Set<String> OF_ANY =
      Set.of("数据", "信息", "软件", "环境", "文化", "网络", "基金", "动力", "包装", "工具", "设计");
  private static final String[] DEALINGS = {
    "携手", "牵手", "引进", "引入", "签约", "入股", "供货", "供应", "配套", "联合", "联手", "对接", "进入", "入驻", "登陆", "加盟",
    "收购", "并购", "投资", "代工", "来自", "属于", "隶属", "就职于", "供职于", "客户是", "客户有", "包括"
  };

  private Companies() {}

  /// The company whose ending stands from `begin` to `end`, or null.
  static @Nullable Mention at(Scene scene, Spans bodies, Kind kind, int begin, int end) {
    return switch (kind) {
      case KNOWN_COMPANY -> known(scene, begin, end);
      case AMBIGUOUS_COMPANY -> evident(scene, begin, end) ? known(scene, begin, end) : null;
      case COMPANY_END -> ending(scene, bodies, begin, end);
      case INDUSTRY_END -> trade(scene, bodies, begin, end);
      default -> null;
    };
  }

  // 吉利等车企, 牵手美的, 荣耀、小米: what shows that the word is meant as a company
  private static boolean evident(Scene scene, int begin, int end) {
    if (scene.from(end, Kind.COMPANY_LIST.bit() | Kind.TITLE.bit()) >= 0) {
      return true;
    }
    long companies = Kind.KNOWN_COMPANY.bit() | Kind.AMBIGUOUS_COMPANY.bit();
    boolean listed =
        (scene.at(end) == '、' && scene.from(end + 1, companies) >= 0)
            || (scene.at(begin - 1) == '、' && scene.to(begin - 1, companies) >= 0);
    return listed || (scene.border(begin) && scene.border(end) && dealt(scene.text(), begin));
  }

  private static boolean dealt(String text, int begin) {
    for (String word : DEALINGS) {
      if (text.startsWith(word, begin - word.length())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Mention known(Scene scene, int begin, int end) {
    boolean whole =
        (scene.border(begin) && (scene.border(end) || end - begin >= SURE))
            || end - begin > SURE
            || (!Scene.han(scene.at(begin - 1)) && !Scene.han(scene.at(end)));
    // 中国银行|业协会
    boolean cut = scene.at(end) == '业' && scene.at(end - 1) == '行';
    return whole && !cut ? Mention.of(EntityType.COMPANY, begin, end, "company-known") : null;
  }

  private static @Nullable Mention ending(Scene scene, Spans bodies, int begin, int end) {
    // 37家A股上市|公司: what kind of company, and none by name
    if (scene.text().startsWith("上市", begin - 2)) {
      return null;
    }
    boolean legal = legal(scene.text(), begin);
    NameStart.Start start =
        legal
            ? NameStart.ofLegal(scene, bodies, PARENTS, begin)
            : NameStart.of(scene, bodies, PARENTS, begin);
    boolean named =
        switch (start.opening()) {
          case NONE ->
              legal
                  ? start.at() <= begin - 2 && distinct(scene, start.at(), begin)
                  : Proper.in(scene, start.at(), begin) || own(scene, start.at(), begin, end);
          case LEVEL -> end - begin > 2;
          case PLACE, BODY, QUOTED -> true;
          case FOREIGN -> false;
        };
    if (named) {
      return mention(start.at(), end, start.opened() ? "company-under" : "company-form");
    }
    boolean bare = end - begin == 2 && scene.text().startsWith("公司", begin);
    int brand = bare || start.opening() != Opening.NONE ? -1 : Proper.brandTo(scene, begin);
    return brand >= 0 ? mention(scene.placesTo(brand), end, "company-brand") : null;
  }

  private static boolean legal(String text, int begin) {
    return text.startsWith("有限", begin)
        || text.startsWith("股份", begin)
        || text.startsWith("集团有限", begin)
        || text.startsWith("集团股份", begin);
  }

  // 机械有限公司 is the rest of a name and none itself
  private static boolean distinct(Scene scene, int begin, int end) {
    for (int at = begin; at < end; at = scene.wordEnd(at)) {
      if (scene.from(at, Kind.GENERIC) < scene.wordEnd(at)) {
        return true;
      }
    }
    return false;
  }

  // 合兴|蔬菜|专业合作社: the first word names no kind of goods
  private static boolean own(Scene scene, int at, int begin, int end) {
    return end - begin >= 3
        && begin - at >= 2
        && scene.wordEnd(at) - at >= 2
        && scene.from(at, Kind.GENERIC) < 0
        && Proper.opensClause(scene, at);
  }

  private static @Nullable Mention trade(Scene scene, Spans bodies, int begin, int end) {
    if (!scene.border(end) || !closes(scene, end)) {
      return null;
    }
    Mention before = bodies.endingAt(begin);
    if (before != null
        && before.type() == EntityType.COMPANY
        && !OF_ANY.contains(scene.text().substring(begin, end))
        && scene.wordClass(begin) == WordClass.NOUN) {
      return mention(before.begin(), end, "company-trade");
    }
    int brand = Proper.brandTo(scene, begin);
    boolean ordinary = brand >= 0 && scene.from(brand, Kind.GENERIC) >= brand + 2;
    if (brand >= 0 && !ordinary) {
      return mention(scene.placesTo(brand), end, "company-trade");
    }
    return placed(scene, begin, end);
  }

  // 甘肃|东方|钛业: a place, a word that is no kind of goods, and a trade that only companies bear
  private static @Nullable Mention placed(Scene scene, int begin, int end) {
    if (begin < 2 || !FIRM.contains(scene.text().substring(begin, end))) {
      return null;
    }
    int word = scene.wordBegin(begin - 1);
    boolean plain =
        switch (scene.wordClass(begin - 1)) {
          case NOUN, PROPER, ADJECTIVE, PERSON, UNKNOWN, NAME -> begin - word >= 2;
          default -> false;
        };
    return plain && scene.placeTo(word) >= 0 && scene.from(word, Kind.GENERIC) < begin
        ? mention(scene.placesTo(word), end, "company-placed")
        : null;
  }

  // 启帆轴承的, 东鹏陶瓷项目; but not 营商环境建设
  private static boolean closes(Scene scene, int end) {
    char c = scene.at(end);
    return !Scene.han(c)
        || "的等和与在是从将已把为说投也还率要会当任做".indexOf(c) >= 0
        || scene.from(end, Kind.TITLE.bit() | Kind.COMPANY_LIST.bit() | Kind.COMPANY_END.bit()) >= 0
        || scene.wordClass(end) == WordClass.VERB;
  }

  private static Mention mention(int begin, int end, String rule) {
    return Mention.of(EntityType.COMPANY, begin, end, rule);
  }
}
