package dev.countywire.text.entity;

/// Characters of Chinese names: family names, frequent and rare, and what given names are made of.
///
/// Sources: the traditional list of family names and general knowledge of the rarer ones.
final class Surnames {
  private static final String SELDOM = "年月日有以为会在";

  private static final String FREQUENT =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯"
          + "邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤康易乔赖施洪";
  private static final String LISTED =
      "文王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟"
          + "熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮"
          + "柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米"
          + "柏宗瞿桂全佟应臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封元尧雒习郜冀练漆奚楼门支干晁逄苍闻莘谌揭官花杭计储诸容羊于闭"
          + "皮庹贲鞠来毋旦巨茹励谯扎巴满尼格代平郗竺戎乐薄鄢陇滚侬農渠燕冒原保印危厉双名宦富尉屠帅廉弓归扈晋暴束植樵步殳沃浦凤濮焉牧眭祖翦胥茅荆荀莱葱蓟"
          + "蔚蔺谈貢逯邰郁郦郏鄂酆钮钭阎阚阴雍靖鞏顿须养鱼麴黑巢蒯相权逮盍桓夔隗山暨战扶堵宰郤璩寿别充慕慎戈庾终居衡弘匡禄阙东厍勾融訾那乜丰仝佴操仉涉湛"
          + "佐冼邸强凡楚折禹况晓逢么揣岩罕刀鲜普沐木水云昌常傅萧狄贝伏昝裘宣洪嵇滑惠芮羿汲邴糜松井乌宓蓬仰秋伊幸韶宿怀咸赖贡劳都亢冶卿拓敏旷杞栗校淡玄班"
          + "琚睢矫禚税笪粟繁缑肇英茆菅萨赫展鹿闪随青宾崇仵盘莽蒿贠辜运郄郇镡初岱蹇绳敬但呼延潭汝汴";
  // met behind titles and in lists, but too seldom or too much a word to speak for a name alone
  private static final String RARE =
      "经於家从索籍鬱能通国广利越隆师空后红盖益公郈有琴伯赏墨哈年爱言福锁修字茶寸阿过仓忻信位铁依帕线早奉拜朵撒妥虎海买喜达完才曳把奇占丘轩隽雪钦"
          + "风飞香骈塔答剡呙回圭坚奎妫弭彤恒承斛昂智朗枚永油泉泥波泰洛浩淦深照牙玉珠瑞甫登真祢秀绍素绪羽荔萍藏蛮豆豹贤赤超辉酒里银镇雅静顺食首"
          + "区寻犹禤弋肜侍麒默由仁召脱秉郧兀卯糜次央卡措琼其俄玛泽舍尕藺蔄撖卻郐邾鄘郯麋龛钊铉锺镜闾";
  // words of their own: the border behind the name has to be clear
  private static final String RISKY =
      "来向于应常高安方时从能要任金白万马水车全代都和党文平边连关成计管石牛羊池花米门山沙江海路年公拉次才经本后班明云强井秋幸富行春双融战区阳木思怀"
          + "索校展良英言青鲜黑达运初随敏家敬有空通充终别须相养师越广利国红益爱福者里生老由过干修字把完信位回买喜早色食首深真超央风飞香静顺默登区";
  // no given name has these
  private static final String NEVER =
      "氏无的了却去吃买卖做拿找看听问打喝坐站跑跟请叫搞没很最更已刚仍则且哦嗯啦嘛便另除虽凡岂称唱骑戴穿搬赶在和与及等个是不也就都还又被把将从对向由到让"
          + "给使而但或者这那此该们市县区省镇乡村委局厅处院校部党政府们说您我你他她它吗呢吧啊哪谁么着过所个只每各某第两几０１２３４５６７８９012345"
          + "6789";
  private static final String POPULAR =
      "月年有伟芳娜敏静秀英丽强磊洋艳勇军杰娟涛超明霞平桂华建国文志玉兰红梅春海燕晓小丹波辉鹏飞云龙斌宇浩凯健俊帆亮峰松柏林森江河山东南北生金银铁宝富贵福"
          + "禄寿喜庆祥瑞康宁安泰顺永远长久天地光荣昌盛兴旺发达成功业立德仁义礼智信忠孝廉正直良善美好学习思想哲清雪雨雷电霜冰冬夏秋月星辰晨阳旭升昊昱晖曦"
          + "晴岚岩岭峻嵩崇川泽洲润泓涵淑婷婉娇媛嫣妍妮婧妹姗姝娅嘉佳家欣怡悦乐欢心慧惠聪颖捷雅琴琪琳瑶瑾瑜璐璇珍珠玲珊莹莲菊蓉萍芬芝芸苗茂蕾薇荷莉莎倩萌"
          + "雯霖露颜彤彬彪豪雄武威振胜利全民权新中元开启继承先绍世代宗祖耀炳焕炎煜烨灿炜铭锋钢钧锐鑫锦钰鸿鹤鹰凤麟虎马牛羊根木树柱栋梁楠桐枫杨柳榕君子臣"
          + "士卿少仲季伯孟大二三四五六一益维守尚敬宏弘毅恒坚诚真纯朝庭廷坤乾震巽诗书画词韵音声香紫青蓝翠碧朱素洁冉然若如意可人爱巧双加力万千百满田园仓迪"
          + "进步奇才友连跃腾翔羽翼源泉水法治道理解方圆高尔卫保占增培存定广序应延彦得怀总恩悟景朋来梓汉浪滨滔澜焱爽琦略皓盈硕科程竞笑群翰联胤艺蔚蒙裕言训"
          + "许豫贤起越轩运通逸郁铮锡隆雁韬风骏魁";
  // write the sounds of Tibetan, Mongolian, Uygur, Kazakh and Yi names
  private static final String SOUNDS =
      "阿艾巴班毕贝别波布才仓策朝措达旦丹道德登迪丁东顿多俄额恩尔尕噶嘎格根贡古哈海罕汗赫侯呼吉加嘉江杰卡坎柯克肯库拉兰朗勒力丽利里列龙鲁伦罗洛玛买麦曼美蒙"
          + "米木穆那纳娜南囊尼宁努诺帕彭普其齐恰钦琼曲热仁日荣如萨赛桑色沙莎舍什松苏索塔台泰坦特提图吐土托瓦万旺维乌吾西希夏雄雅亚央依伊玉云泽扎哲珍珠卓孜子"
          + "宗祖姆楚坚参朵娅莱妮琪拥翁秋批邓降次益更则呷惹果且史莫卜不都合曼斯江提木巴依再迪孜宛";
  // no name ends with these
  private static final String NO_END = "任率带兼说称等获摄赴上下里场间内外边头面";

  // what each character is, all in one table, as every character of a text is asked for
  private static final byte[] TRAITS = new byte[1 << Character.SIZE];
  private static final int IS_LISTED = 1;
  private static final int IS_RARE = 1 << 1;
  private static final int IS_FREQUENT = 1 << 2;
  private static final int IS_RISKY = 1 << 3;
  private static final int IS_NEVER = 1 << 4;
  private static final int IS_POPULAR = 1 << 5;
  private static final int IS_SOUND = 1 << 6;
  private static final int IS_NO_END = 1 << 7;

  static {
    mark(LISTED, IS_LISTED);
    mark(RARE, IS_RARE);
    mark(FREQUENT, IS_FREQUENT);
    mark(RISKY, IS_RISKY);
    mark(NEVER, IS_NEVER);
    mark(POPULAR, IS_POPULAR);
    mark(SOUNDS, IS_SOUND);
    mark(NO_END, IS_NO_END);
  }

  private Surnames() {}

  private static void mark(String characters, int trait) {
    for (int i = 0; i < characters.length(); i++) {
      TRAITS[characters.charAt(i)] |= (byte) trait;
    }
  }

  /// Whether a character is a family name that may open a name without a title.
  static boolean has(char c) {
    return (TRAITS[c] & IS_LISTED) != 0;
  }

  /// Whether a character is a family name at all.
  static boolean hasRare(char c) {
    return (TRAITS[c] & (IS_LISTED | IS_RARE)) != 0;
  }

  /// Whether a family name is one of the hundred or so that most people have.
  static boolean frequent(char c) {
    return (TRAITS[c] & IS_FREQUENT) != 0;
  }

  /// Whether a family name is a word of its own more often than not.
  static boolean risky(char c) {
    return (TRAITS[c] & IS_RISKY) != 0;
  }

  /// Whether a given name may have the character.
  static boolean mayBeGiven(char c) {
    return (TRAITS[c] & IS_NEVER) == 0;
  }

  /// Whether many given names have the character.
  static boolean popular(char c) {
    return (TRAITS[c] & IS_POPULAR) != 0;
  }

  /// Whether a character stands seldom in given names: in the middle, or in front of a mark.
  static boolean seldom(char c) {
    return SELDOM.indexOf(c) >= 0;
  }

  /// Whether a character writes a sound in names of peoples without family names.
  static boolean writesSound(char c) {
    return (TRAITS[c] & IS_SOUND) != 0;
  }

  /// Whether a name may end with the character.
  static boolean mayEnd(char c) {
    return (TRAITS[c] & IS_NO_END) == 0;
  }
}
