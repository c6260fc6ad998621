package dev.countywire.text.page;

import dev.countywire.model.Published;
import java.util.List;

/// Reads the metadata that the removed lines hold.
final class Metadata {
  private static final Words PUBLISHED =
      Words.of(
          "发布时间", "发布日期", "发表时间", "发稿时间", "发布于", "时间:", "日期:", "发表于", "刊发时间", "公开日期", "发文日期",
          "添加时间", "上传时间", "录入时间");
  private static final Words OTHER =
      Words.of("更新时间", "更新日期", "更新于", "成文日期", "成文时间", "生成日期", "印发日期", "编辑时间", "生效日期");
  private static final Words NO_DATE =
      Words.of(
          "今天是",
          "现在是",
          "当前时间",
          "现在时间",
          "废止",
          "有效期",
          "截止",
          "失效",
          "公示期",
          "copyright",
          "©",
          "备案",
          "欢迎");

  private static final Words NO_NAME =
      Words.of(
          "时间", "日期", "发表", "更新", "发布", "阅读", "浏览", "首页", "版", "期", "字号", "栏目", "星期", "今天", "昨天",
          "分类", "原创", "点击", "来源", "人气", "频道");

  private final Findings findings;
  private final boolean titled;
  private final Masthead masthead = new Masthead();
  // whether other articles have begun
  private boolean late;

  /// @param titled whether the page shows a title; without one its first lines are no masthead
  Metadata(Findings findings, boolean titled) {
    this.findings = findings;
    this.titled = titled;
  }

  /// Notes what a removed line says.
  void note(Line line, LineRole role, Zone zone) {
    if (line.text().length() > 300) {
      return;
    }
    if (findings.originalTitle == null) {
      findings.originalTitle = Headline.original(line);
    }
    if (zone == Zone.HEAD || zone == Zone.LEAD) {
      masthead.note(line);
    }
    boolean byline = role == LineRole.BYLINE;
    if (byline || (zone == Zone.LEAD && role != LineRole.LEGAL && role != LineRole.RELATED)) {
      StaffLine staff = line.staff();
      findings.people(staff.credits(), late);
      boolean foot = zone == Zone.TAIL || zone == Zone.INSIDE;
      boolean known = late && findings.outlets.best() != null;
      if (zone == Zone.LEAD && line.looks(Look.NAMES)) {
        PersonNames.split(line.text()).forEach(findings::author);
      }
      boolean labelled = known || outlets(staff, foot);
      if (!labelled && (zone == Zone.LEAD || (zone == Zone.HEAD && !titled))) {
        unlabelledOutlet(line);
      }
    }
    if (!late) {
      date(line, zone, byline);
    }
    late |= zone == Zone.TAIL && role == LineRole.RELATED;
  }

  private boolean outlets(StaffLine staff, boolean foot) {
    boolean found = false;
    for (StaffLine.Credit credit : staff.credits()) {
      if (credit.kind().equals("source") && !credit.value().isEmpty()) {
        boolean weak = !credit.label().endsWith("来源") && !credit.label().endsWith("源");
        Outlets.Place above = weak ? Outlets.Place.WEAK : Outlets.Place.HEAD;
        findings.outlets.note(foot ? Outlets.Place.FOOT : above, credit.value());
        found = true;
      }
    }
    return found;
  }

  /// Notes what the credits of a paragraph say.
  void note(CreditCut cut) {
    for (StaffLine staff : cut.staff()) {
      findings.people(staff.credits());
      if (!staff.source().isEmpty()) {
        findings.outlets.note(Outlets.Place.FOOT, staff.source());
      }
    }
    if (!cut.outlet().isEmpty()) {
      findings.outlets.note(Outlets.Place.CREDIT, cut.outlet());
    }
    if (cut.date() != null) {
      findings.dates.note(DateChoice.Place.DATELINE, cut.date());
    }
  }

  /// Takes the name of the paper, where the page is one of its sheets.
  void masthead() {
    String paper = masthead.paper();
    if (paper != null) {
      findings.outlets.note(Outlets.Place.MASTHEAD, paper);
    }
  }

  /// Takes the date under the signature of a notice, where the page ends with one.
  ///
  /// @param body the lines of the article
  void signature(List<Line> body) {
    for (Line line :
        body.subList(Math.max(Math.min(1, body.size()), body.size() - 4), body.size())) {
      if (line.looks(Look.DATE_ONLY)) {
        findings.dates.note(DateChoice.Place.SIGNATURE, line.dates().getFirst());
      }
    }
  }

  // 江北发布 2025-04-22 18:06; 原创 某市融媒体中心 某微信号 2025年3月3日
  private void unlabelledOutlet(Line line) {
    List<Dates.Found> dates = line.dates();
    int end = dates.isEmpty() ? line.folded().length() : dates.getFirst().begin();
    boolean alone = dates.isEmpty();
    if (alone && !line.looks(Look.PLAIN)) {
      return;
    }
    boolean found = outletIn(line, 0, end, alone);
    if (!found && !alone && dates.getFirst().hasYear()) {
      outletIn(line, dates.getFirst().end(), line.folded().length(), false);
    }
  }

  private boolean outletIn(Line line, int from, int end, boolean alone) {
    String folded = line.folded();
    for (int begin = from; begin < end; ) {
      int stop = begin;
      while (stop < end && " ·|,".indexOf(folded.charAt(stop)) < 0) {
        stop++;
      }
      String word = folded.substring(begin, stop);
      boolean known = Outlets.isOutlet(word);
      boolean likely = !alone && from == 0 && word.length() >= 4 && isName(word);
      if (word.indexOf(':') < 0 && (known || likely)) {
        findings.outlets.note(
            alone ? Outlets.Place.ALONE : Outlets.Place.BYLINE, line.text().substring(begin, stop));
        return true;
      }
      begin = stop + 1;
    }
    return false;
  }

  // a word beside the date that is none of the words of bylines
  private static boolean isName(String word) {
    return word.chars().allMatch(c -> Shape.isHan((char) c))
        && !NO_NAME.in(word)
        && StaffText.LABELS.lengthAt(word, 0) == 0;
  }

  private void date(Line line, Zone zone, boolean byline) {
    String folded = line.folded();
    List<Dates.Found> dates = line.dates();
    boolean relative = byline && zone != Zone.TAIL;
    if ((zone == Zone.INSIDE && !byline) || (dates.isEmpty() && !relative) || NO_DATE.in(folded)) {
      return;
    }
    for (Dates.Found date : dates) {
      int before = Math.max(0, date.begin() - 8);
      if (PUBLISHED.in(folded, before, date.begin())) {
        findings.dates.note(DateChoice.Place.LABELLED, date);
      } else if (OTHER.in(folded, before, date.begin())) {
        findings.dates.note(DateChoice.Place.OTHER, date);
      } else if (byline && (date.hasYear() || zone == Zone.LEAD)) {
        findings.dates.note(place(zone), date);
      } else if (zone == Zone.HEAD && isMasthead(folded)) {
        findings.dates.note(DateChoice.Place.MASTHEAD, date);
      }
    }
    if (relative) {
      Published shown = RelativeTime.in(folded, findings.dates.capturedAt());
      if (shown != null) {
        findings.dates.note(DateChoice.Place.LEAD, shown.at(), shown.precision());
      }
    }
  }

  private static DateChoice.Place place(Zone zone) {
    return switch (zone) {
      case HEAD -> DateChoice.Place.ABOVE;
      case TITLE, LEAD, INSIDE -> DateChoice.Place.LEAD;
      case TAIL -> DateChoice.Place.FOOT;
    };
  }

  private static boolean isMasthead(String folded) {
    return folded.contains("数字报")
        || folded.contains("往期")
        || folded.contains("版面")
        || folded.contains("电子版")
        || (folded.contains("第") && folded.contains("版"));
  }
}
