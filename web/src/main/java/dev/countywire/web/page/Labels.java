package dev.countywire.web.page;

import dev.countywire.model.EntityType;
import dev.countywire.model.EventType;
import dev.countywire.text.sector.SectorTable;
import java.util.Locale;

/// Codes of the contract in words.
final class Labels {
  private static final SectorTable SECTORS = SectorTable.standard();

  private Labels() {}

  /// Name of a sector in Chinese; a code that nobody knows as it is.
  static String sector(String code) {
    int at = SECTORS.codes().indexOf(code);
    return at < 0 ? code : SECTORS.names().get(at);
  }

  /// A code in English.
  static String english(String code) {
    return code.replace('-', ' ');
  }

  /// A kind of event in Chinese; a code that nobody knows as it is.
  static String event(String code) {
    try {
      return switch (EventType.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        case INVESTMENT_PROMOTION -> "招商引资";
        case PROJECT_START -> "项目开工";
        case APPOINTMENT -> "人事任免";
        case ACCIDENT -> "事故灾害";
        case INSPECTION -> "调研检查";
        case STATISTICS -> "统计数据";
        case MEETING -> "会议";
        case NOTICE -> "公告";
        case FEATURE -> "通讯特写";
        case CULTURE_EVENT -> "文体活动";
        case OTHER -> "其他";
      };
    } catch (IllegalArgumentException _) {
      return code;
    }
  }

  /// A kind of mention in Chinese.
  static String kind(EntityType type) {
    return switch (type) {
      case PLACE -> "地点";
      case PERSON -> "人物";
      case GOVERNMENT -> "机关";
      case ORGANIZATION -> "单位";
      case COMPANY -> "企业";
      case ZONE -> "园区";
      case MONEY -> "金额";
      case INITIATIVE -> "举措";
    };
  }

  /// What a removed line was, in Chinese; a role that nobody knows as it is.
  static String role(String role) {
    return switch (role) {
      case "byline" -> "署名";
      case "nav" -> "导航";
      case "share" -> "分享";
      case "legal" -> "声明";
      case "contact" -> "联系方式";
      case "related" -> "相关链接";
      case "ad" -> "广告";
      case "footer" -> "页脚";
      case "caption" -> "图注";
      default -> role;
    };
  }
}
