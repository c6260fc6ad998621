package dev.countywire.text.entity;

/// What a term means to the taggers; a term may mean several things.
enum Kind {
  /// Named strategies and campaigns.
  INITIATIVE,
  /// Words behind a quoted name that make it a campaign: 行动, 工作法.
  CAMPAIGN,
  /// Words in front of a quoted campaign: 实施, 推行.
  CARRIES_OUT,
  /// Offices that stand in front of or behind a name: 书记, 局长.
  TITLE,
  /// Occupations that count as a title: 种植户, 绣娘.
  TRADE,
  /// What people are without it being a title: 村民, 游客.
  STATUS,
  /// Words in front of a title that belong to it: 常务, 副, 首席.
  TITLE_FRONT,
  /// Nouns that are no part of a title: 公司.
  NO_ROLE,
  /// Labels of reporters and editors: a name behind them is metadata.
  CREDIT,
  /// Family names of two characters.
  DOUBLE_SURNAME,
  /// Words that follow a name: 说, 介绍, 率.
  BEHIND_NAME,
  /// Words that look like a name.
  NO_NAME,
  /// Names of people that are known without evidence.
  KNOWN_PERSON,
  /// Words that no name of a body goes across.
  BORDER,
  /// Words in front of a place that belong to a body's name: 国网, 中共.
  PREFIX,
  /// Words that say what a body does and do not name one: 现代, 农业.
  GENERIC,
  /// Level and organ: 市委, 县人民政府.
  LEVEL_ORGAN,
  /// Organs that need a parent in front: 人民法院, 党委.
  ORGAN,
  /// Bureaus by function: 科技局, 宣传部.
  BUREAU,
  /// Endings of bureaus that need a parent: 局, 办公室.
  BUREAU_END,
  /// Endings of branches of a body: 分局, 大队.
  BRANCH_END,
  /// Branch endings that are official without a parent: 派出所.
  OFFICIAL_BRANCH,
  /// Bodies known as they are: 国务院.
  KNOWN_GOVERNMENT,
  /// Endings of organizations.
  ORGANIZATION_END,
  /// Organizations known as they are.
  KNOWN_ORGANIZATION,
  /// Legal forms and other sure endings of companies.
  COMPANY_END,
  /// Endings that need evidence: 科技, 股份.
  INDUSTRY_END,
  /// Companies whose names are words too.
  AMBIGUOUS_COMPANY,
  /// Companies known as they are.
  KNOWN_COMPANY,
  /// Endings of zones.
  ZONE_END,
  /// Zones known as they are.
  KNOWN_ZONE,
  /// Words behind a list that say what it lists: 等企业.
  COMPANY_LIST;

  long bit() {
    return 1L << ordinal();
  }
}
