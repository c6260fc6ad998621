package dev.countywire.text.entity;

import dev.countywire.text.match.WordClass;

/// Reads a person's name at an offset and weighs where it ends.
final class PersonName {
  /// Nothing speaks for a border there.
  static final int NONE = 0;

  /// The text goes on with a word.
  static final int WORD = 1;

  /// The text goes on with a verb, an adverb or a time.
  static final int PREDICATE = 2;

  /// A word that stands behind names, or a title.
  static final int SPEECH = 3;

  /// A mark, a space or the end.
  static final int MARK = 4;

  private static final String SURNAMES =
      "文王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶"
          + "黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝"
          + "路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞"
          + "敖巩明佘池查麻苑迟邝封元尧雒习郜冀练漆奚楼门支干晁逄苍闻莘谌揭官花杭计储诸容羊于闭池皮庹贲鞠来毋旦巨茹官励谯扎巴满尼格桑代平郗竺戎应乐薄"
          + "鄢陇滚侬農渠褚燕冒原保印危厉原双名宦富尉屠巴帅廉弓归成扈晋暴束植樵欧步殳沃沙浦凤濮焉牧眭祖符罗翦胥苍茅荆荀莱葱蓟蔚蔺谈貢车逯邰郁郦"
          + "郏鄂酆钮钭阎阚阴雍靖鞏顿须饶养鱼麴黑巢蒯相游竺权逮盍桓夔隗山暨逄战扶堵宰郦雍郤璩濮寿边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终居衡"
          + "步耿满弘匡寇禄阙东欧殳沃蔚夔巩厍聂晁勾敖融冷訾辛阚那简饶曾毋沙乜养鞠须丰巢关蒯相查荆游仝佴操仉涉湛佐冼邸强邓麦凡楚折禹况晓逢"
          + "付肖闫邸么揣岩罕刀鲜苏普沐木"
          + "水云昌常傅萧狄贝伏昝裘宣洪嵇滑惠芮羿汲邴糜松井乌宓蓬仰秋伊幸韶宿怀咸赖贡劳都亢冶卿拓敏旷杞栗校淡玄班琚睢矫禚税笪粟繁缑肇英茆菅萨赫展鹿闪随青宾崇仵盘莽蒿贠辜运郄郇镡初岱蹇绳敬但呼延潭汝汴";
  // no given name has these
  private static final String NEVER =
      "的了却去吃买卖做拿找看听问打喝坐站跑跟请叫搞没很最更已刚仍则且哦嗯啦嘛便另除虽凡岂称唱骑戴穿搬赶在和与及等个是不也就都还又被把将从对向由到让给使而但或者这那此该们市县区省镇乡村委局厅处院校部党政府们说您我你他她它吗呢吧啊哪谁么着过所个只每各某"
          + "第两几０１２３４５６７８９0123456789";
  // surnames that are words of their own: the border behind the name has to be clear
  private static final String RISKY =
      "来向于应常高安方时从能要任金白万马水车全代都和党文平边连关成计管石牛羊池花米门山沙江海路年公拉次才经本后班明云强井秋幸富行春双融战区阳木思怀索校展良英言青鲜黑达运初随敏家敬";
  // seldom in given names: in the middle, or in front of a mark
  private static final String SELDOM = "年月日有以为会在";
  private static final boolean[] SURNAME = table(SURNAMES);
  private static final boolean[] NOT_GIVEN = table(NEVER);
  private static final int LONGEST_FOREIGN = 16;

  private final Scene scene;
  private final boolean dots;

  PersonName(Scene scene) {
    this.scene = scene;
    this.dots = scene.text().indexOf('·') >= 0;
  }

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[1 << 16];
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] = true;
    }
    return table;
  }

  /// Whether a surname is a word of its own more often than not.
  static boolean risky(char c) {
    return RISKY.indexOf(c) >= 0;
  }

  static boolean surname(char c) {
    return SURNAME[c];
  }

  /// End of the name at `begin`, or -1.
  ///
  /// @param least how clear the border behind it has to be
  int read(int begin, int least) {
    int known = scene.from(begin, Kind.KNOWN_PERSON);
    if (known >= 0) {
      return known;
    }
    int foreign = dots ? dotted(begin) : -1;
    foreign = foreign >= 0 ? foreign : elements(begin, least);
    if (foreign >= 0) {
      return foreign;
    }
    int familyEnd = scene.from(begin, Kind.DOUBLE_SURNAME);
    if (familyEnd >= 0) {
      int end = best(begin, familyEnd, least);
      if (end >= 0) {
        return end;
      }
    }
    char first = scene.at(begin);
    int border = RISKY.indexOf(first) >= 0 ? Math.max(least, PREDICATE) : least;
    return surname(first) ? best(begin, begin + 1, border) : -1;
  }

  // 阿卜杜拉·买买提
  private int dotted(int begin) {
    int end = begin;
    boolean dot = false;
    while (end - begin < LONGEST_FOREIGN && (part(end) || scene.at(end) == '·')) {
      if (scene.at(end) == '·') {
        dot = true;
      } else if (dot && end - begin >= 4 && !part(end + 1) && scene.at(end + 1) != '·') {
        return end + 1;
      } else if (dot && weight(end) >= SPEECH && scene.at(end - 1) != '·') {
        return end;
      }
      end++;
    }
    return dot && end - begin >= 4 && scene.at(end - 1) != '·' ? end : -1;
  }

  private boolean part(int at) {
    return Scene.han(scene.at(at)) && "的了和与及说在是".indexOf(scene.at(at)) < 0;
  }

  // 扎西顿珠, 巴特尔: names of peoples without family names, put together from known parts
  private int elements(int begin, int least) {
    int end = begin;
    int parts = 0;
    for (int next = element(begin); next >= 0 && parts < 4; next = element(end)) {
      end = next;
      parts++;
    }
    if (parts == 0 || (parts == 1 && end - begin < 3 && least < SPEECH && weight(end) < SPEECH)) {
      return -1;
    }
    return weight(end) >= WORD || parts > 1 ? end : -1;
  }

  private int element(int at) {
    return scene.from(at, Kind.NAME_PART);
  }

  private int best(int begin, int familyEnd, int least) {
    int spaced = spaced(familyEnd);
    if (spaced >= 0) {
      return spaced;
    }
    int bestEnd = -1;
    int bestWeight = least - 1;
    for (int end = familyEnd + 1; end <= familyEnd + 2 && given(end - 1); end++) {
      int weight = weight(end);
      char last = scene.at(end - 1);
      if ("任率带兼说称等获摄赴上下里场间内外边头面".indexOf(last) >= 0
          || (SELDOM.indexOf(last) >= 0 && weight < MARK)) {
        continue;
      }
      if (weight >= bestWeight && weight >= least && !looksOrdinary(begin, end, weight)) {
        bestEnd = end;
        bestWeight = weight;
      }
    }
    return bestEnd;
  }

  // 于 波
  private int spaced(int familyEnd) {
    char space = scene.at(familyEnd);
    int at = familyEnd;
    while (scene.at(at) == space && (space == ' ' || space == '　') && at < familyEnd + 2) {
      at++;
    }
    boolean alone = at > familyEnd && given(at) && weight(at + 1) >= SPEECH;
    return alone && surname(scene.at(familyEnd - 1)) ? at + 1 : -1;
  }

  private boolean given(int at) {
    char c = scene.at(at);
    return Scene.han(c) && !NOT_GIVEN[c];
  }

  /// How clearly a name may end at `end`.
  int weight(int end) {
    char c = scene.at(end);
    if (!Scene.han(c)) {
      return Scene.latin(c) || c == '·' ? NONE : MARK;
    }
    if ((c == '和' || c == '与')
        && scene.from(end + 1, Kind.STATUS.bit() | Kind.TITLE.bit() | Kind.TRADE.bit()) >= 0) {
      return SPEECH;
    }
    int speech = scene.from(end, Kind.BEHIND_NAME.bit() | Kind.TITLE.bit());
    if (speech >= 0) {
      boolean word = scene.border(end) && scene.wordEnd(end) == end + 1;
      return speech - end > 1 || word ? SPEECH : scene.border(end) ? WORD : NONE;
    }
    if (!scene.border(end)) {
      return NONE;
    }
    return predicate(scene.wordClass(end)) ? PREDICATE : WORD;
  }

  private static boolean predicate(WordClass kind) {
    return switch (kind) {
      case VERB, ADVERB, PREPOSITION, CONJUNCTION, PARTICLE, PRONOUN, TIME, NUMBER, POSITION ->
          true;
      case UNKNOWN,
          NAME,
          NOUN,
          PERSON,
          PLACE,
          BODY,
          PROPER,
          VERBAL_NOUN,
          ADJECTIVE,
          ATTRIBUTE,
          MEASURE,
          ABBREVIATION,
          OTHER ->
          false;
    };
  }

  // 师傅来|上课
  private boolean acts(int begin, int end) {
    return scene.wordBegin(begin) == begin
        && scene.wordEnd(begin) == end
        && end - begin == 2
        && predicate(scene.wordClass(begin));
  }

  // 高度|重视, 高峰期: an ordinary word, unless a mark behind it says that it is a name
  private boolean looksOrdinary(int begin, int end, int weight) {
    if (scene.from(begin, Kind.NO_NAME) >= begin + 2
        || scene.from(begin + 1, Kind.STATUS.bit() | Kind.TITLE.bit()) == end
        || ("来向于应从能要都代".indexOf(scene.at(begin)) >= 0 && acts(begin + 1, end))) {
      return true;
    }
    int word = scene.wordEnd(begin);
    if (scene.border(begin) && word - begin >= 2) {
      return switch (scene.wordClass(begin)) {
        case PERSON, UNKNOWN, PLACE, NAME -> word > end && weight < SPEECH;
        case NOUN, PROPER, ADJECTIVE, VERBAL_NOUN, VERB ->
            (weight < SPEECH && word != begin + 2) || word > end;
        default -> true;
      };
    }
    return false;
  }
}
