package dev.countywire.text.entity;

/// What a term means to the taggers; a term may mean several things.
enum Kind {
  /// Named strategies and campaigns.
  INITIATIVE(0),
  /// Endings of campaigns with a term: 三年行动.
  INITIATIVE_END(34),
  /// Words behind a quoted name that make it a campaign: 行动, 工作法.
  CAMPAIGN(1),
  /// Words in front of a quoted campaign: 实施, 推行.
  CARRIES_OUT(2),
  /// Offices that stand in front of or behind a name: 书记, 局长.
  TITLE(3),
  /// Occupations that count as a title: 种植户, 绣娘.
  TRADE(4),
  /// What people are without it being a title: 村民, 游客.
  STATUS(5),
  /// Words in front of a title that belong to it: 常务, 副, 首席.
  TITLE_FRONT(6),
  /// Nouns that are no part of a title: 公司.
  NO_ROLE(7),
  /// Labels of reporters and editors: a name behind them is metadata.
  CREDIT(8),
  /// Family names of two characters.
  DOUBLE_SURNAME(9),
  /// Parts of names of peoples without family names: 扎西, 古丽.
  NAME_PART(32),
  /// Nouns that are a person's own behind a name: 老人.
  BEHIND_STATUS(33),
  /// Words that follow a name: 说, 介绍, 率.
  BEHIND_NAME(10),
  /// Words that look like a name.
  NO_NAME(11),
  /// Names of people that are known without evidence.
  KNOWN_PERSON(12),
  /// Words that no name of a body goes across.
  BORDER(13),
  /// Words in front of a place that belong to a body's name: 国网, 中共.
  PREFIX(14),
  /// Words that say what a body does and do not name one: 现代, 农业.
  GENERIC(15),
  /// Level and organ: 市委, 县人民政府.
  LEVEL_ORGAN(16),
  /// Organs that need a parent in front: 人民法院, 党委.
  ORGAN(17),
  /// Bureaus by function: 科技局, 宣传部.
  BUREAU(18),
  /// Endings of bureaus that need a parent: 局, 办公室.
  BUREAU_END(19),
  /// Endings of branches of a body: 分局, 大队.
  BRANCH_END(20),
  /// Branch endings that are official without a parent: 派出所.
  OFFICIAL_BRANCH(21),
  /// Bodies known as they are: 国务院.
  KNOWN_GOVERNMENT(22),
  /// Endings of organizations.
  ORGANIZATION_END(23),
  /// Organizations known as they are.
  KNOWN_ORGANIZATION(24),
  /// Legal forms and other sure endings of companies.
  COMPANY_END(25),
  /// Endings that need evidence: 科技, 股份.
  INDUSTRY_END(26),
  /// Companies whose names are words too.
  AMBIGUOUS_COMPANY(27),
  /// Companies known as they are.
  KNOWN_COMPANY(28),
  /// Endings of zones.
  ZONE_END(29),
  /// Zones known as they are.
  KNOWN_ZONE(30),
  /// Words of a notice that a name stands behind: 免去, 任命.
  APPOINTS(36),
  /// Names that a user lists; the value is their kind.
  OWN(35),
  /// Words behind a list that say what it lists: 等企业.
  COMPANY_LIST(31);

  private final long bit;

  Kind(int number) {
    this.bit = 1L << number;
  }

  long bit() {
    return bit;
  }
}
