package dev.countywire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Made-up county news, and what other outlets make of it. Much of the wording is shared between
/// the stories, as it is in real news: openings, slogans, set phrases of notices.
final class GeneratedStories {
  private static final List<String> COUNTIES =
      List.of("河西", "清源", "云台", "白沙", "龙泉", "石桥", "永宁", "东山", "青湾", "平川", "赤岭", "江口");
  private static final List<String> SURNAMES =
      List.of("王", "李", "周", "秦", "罗", "何", "苏", "范", "陆", "孙");
  private static final List<String> GIVEN = List.of("国强", "丽华", "晓东", "建军", "桂兰", "明远", "一凡", "春生");
  private static final List<String> THINGS =
      List.of("水厂", "茶园", "大桥", "粮仓", "学校", "养老院", "服装厂", "冷库", "码头", "果园", "电站", "医院");
  private static final List<String> SLOGANS =
      List.of(
          "下一步，全县上下将坚定信心、真抓实干，奋力谱写高质量发展新篇章，为实现全年目标任务打下坚实基础。",
          "会议要求，各级各部门要提高站位、压实责任，以钉钉子精神抓好各项工作落实，确保各项任务落地见效。",
          "近年来，当地坚持以人民为中心的发展思想，把群众的急难愁盼放在心上，一件事情接着一件事情办。",
          "公示期间，如对上述事项有异议，请在5个工作日内以书面形式反映，逾期不再受理，特此公告。",
          "县委、县政府主要负责同志表示，将一如既往做好服务保障工作，当好企业和群众的贴心人。");
  private static final List<String> PATTERNS =
      List.of(
          "%s说，%s投用以后，每年能多收入%d万元，比过去翻了一番还多。",
          "走进%3$d平方米的新%2$s，工人们正在忙碌，%1$s带着记者看了一圈。",
          "“刚开始谁也没底。”%s回忆，%s动工那年，账上只剩下%d块钱。",
          "据%s介绍，%s一期占地%d亩，带动周边六个村的人就近上班。",
          "今年以来，%2$s已经接待外地考察团%3$d批，%1$s几乎天天当讲解员。",
          "为了%2$s的事，%1$s一年跑了%3$d趟省城，鞋都磨破了两双。",
          "记者看到，%2$s门口停着%3$d辆货车，%1$s拿着单子一辆一辆地对。",
          "也有人担心，%2$s会不会影响周边。%1$s算过，噪声最多%3$d分贝。",
          "从山脚到%2$s，过去要走%3$d分钟，%1$s记得最清楚的是那条泥路。");
  private static final List<String> FIRST_LINES =
      List.of("点击上方蓝字关注我们，第一时间了解家乡大事小情。", "本网综合消息：", "编者按：小地方也有大文章，今天一起来看看。", "（记者 某某 通讯员 某某）");

  private final SplittableRandom random;

  GeneratedStories(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// An article.
  ///
  /// @param title headline
  /// @param body paragraphs joined by `\n`
  record Story(String title, String body) {}

  /// A story of five to sixteen paragraphs.
  Story story() {
    String county = pick(COUNTIES);
    String thing = pick(THINGS);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "%d月%d日，%s县%s建成投用，总投资%d万元。"
            .formatted(number(1, 12), number(1, 28), county, thing, number(300, 90_000)));
    int length = number(3, 12);
    for (int i = 0; i < length; i++) {
      String line = pick(PATTERNS).formatted(pick(SURNAMES) + pick(GIVEN), thing, number(2, 4_000));
      paragraphs.add(
          number(0, 2) == 0
              ? line
                  + pick(PATTERNS)
                      .formatted(pick(SURNAMES) + pick(GIVEN), pick(THINGS), number(2, 900))
              : line);
    }
    paragraphs.add(number(1, paragraphs.size()), pick(SLOGANS));
    paragraphs.add(pick(SLOGANS));
    return new Story(county + "县新" + thing + "投用", String.join("\n", paragraphs));
  }

  /// The story as another outlet has it: another headline, another first line, the end cut by up to
  /// half, glosses left over, other punctuation, a word changed here and there, paragraphs joined.
  Story repost(Story of) {
    List<String> lines = new ArrayList<>(of.body().lines().toList());
    switch (number(0, 2)) {
      case 0 -> lines.set(0, pick(FIRST_LINES));
      case 1 -> lines.addFirst(pick(FIRST_LINES));
      default -> lines.set(0, "据悉，" + lines.getFirst());
    }
    int kept = Math.max(Math.min(4, lines.size()), lines.size() - number(0, lines.size() / 2));
    lines = new ArrayList<>(lines.subList(0, kept));
    if (number(0, 3) == 0) {
      lines.add("来源：某某日报　责任编辑：某某　2025年3月" + number(1, 28) + "日");
    }
    String body = String.join(number(0, 3) == 0 ? "" : "\n", lines);
    return new Story("今天，这件事有了新进展", damaged(body));
  }

  private String damaged(String body) {
    StringBuilder out = new StringBuilder();
    boolean narrow = number(0, 2) == 0;
    boolean glossed = number(0, 3) == 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (random.nextInt(400) == 0 && c >= '\u4e00') {
        out.append('某');
      } else if (narrow && c == '，') {
        out.append(',');
      } else {
        out.append(c);
      }
      if (glossed && c >= '\u4e00' && random.nextInt(12) == 0) {
        out.append("(shì)");
      }
    }
    return out.toString();
  }

  private int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
