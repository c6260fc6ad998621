package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Articles that are nothing but body, made up at random: none of their lines may be lost.
class BodyOnlyTest {
  private static final long SEED = 20241018;
  private static final String[] WHO = {
    "县委书记高远山", "村民老何", "种粮大户许春生", "县农业农村局局长田立", "镇党委书记孟晓", "驻村干部方舟", "企业负责人柳青", "社区网格员"
  };
  private static final String[] WHERE = {
    "白马镇", "青溪县", "城东社区", "河口村", "经开区", "高铁新城", "南山林场", "老城街道"
  };
  private static final String[] DID = {
    "新修水渠三十公里", "引进企业十二家", "培训学徒两百人", "改造老旧小区九个", "办起了夜校", "推出网上办事", "种下油茶三千亩", "评选“最美庭院”"
  };
  private static final String[] SO = {
    "群众得了实惠", "项目跑出了加速度", "产业链越拉越长", "乡村的颜值更高了", "办事只跑一次", "年轻人愿意回来了", "客流翻了一番", "水更清、岸更绿"
  };
  private static final String[] ODD = {
    "一、压实责任，抓好落实",
    "（二）推进科技、教育、文化、旅游融合发展",
    "03　能办的当天办",
    "奋楫争先，勇立潮头！",
    "“活水来了！”",
    "打开发展新局面",
    "推广好经验，讲好新故事",
    "点亮乡村的夜",
    "下一个目标在哪里？",
    "分享丰收 收获点赞",
    "下载量、点击率背后的民生温度",
    "打造无障碍环境",
    "写好“为民”二字",
    "把会开到现场",
    "张小川　李木子　王一诺　赵晨",
    "焊接组一等奖：孙海平",
    "城东社区：陈静　何苗",
    "河口村党支部书记 方 圆",
    "县住建局主要负责同志：",
    "问：补贴怎么领？",
    "答：凭身份证到镇便民服务中心办理。",
    "记者：这个办法是谁想出来的？",
    "高远山：是乡亲们一起商量出来的。",
    "——对新开的农家乐，一次性补贴两千元。",
    "附件：1．任务分工表",
    "咨询电话：0800-123××××",
    "来信地址：青溪县人民路8号（邮编：600000）",
    "10月20日　白马镇　稻田音乐会",
    "9:30　签到",
    "截至发稿，雨还在下。",
    "共有三百户居民受益",
    "名称：秋粮收储工作方案",
    "主题：水清岸绿",
    "主办单位：青溪县文化馆",
    "用户端的水压稳了",
    "【同期声】村民 老何",
    "数据来源：青溪县统计局",
    "从车站步行约5分钟即到",
    "特别提示：请携带身份证原件",
    "客服热线：12345"
  };

  private static final List<String> MORE = InventedPagesTest.Lines.of("body-lines.txt");

  @Test
  void losesNoLineOfTwoHundredArticles() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      List<String> lines = article(random);
      Page page = Pages.read(String.join("\n", lines));
      assertThat(page).as("seed %d, article %d", SEED, i).isInstanceOf(Page.Article.class);
      assertThat(((Page.Article) page).paragraphs())
          .as("seed %d, article %d", SEED, i)
          .containsExactlyElementsOf(lines);
    }
  }

  private static List<String> article(Random random) {
    List<String> lines = new ArrayList<>();
    int paragraphs = 4 + random.nextInt(12);
    for (int i = 0; i < paragraphs; i++) {
      lines.add(paragraph(random));
      if (random.nextInt(3) == 0) {
        lines.add(pick(ODD, random));
      }
      for (int n = random.nextInt(3); n > 0 && i > 0; n--) {
        lines.add(MORE.get(random.nextInt(MORE.size())));
      }
    }
    lines.add(paragraph(random));
    return lines;
  }

  private static String paragraph(Random random) {
    StringBuilder text = new StringBuilder();
    int sentences = 1 + random.nextInt(4);
    for (int i = 0; i < sentences; i++) {
      String where = pick(WHERE, random);
      switch (random.nextInt(3)) {
        case 0 -> text.append("今年以来，").append(where).append(pick(DID, random)).append("，");
        case 1 ->
            text.append("在").append(where).append("，").append(pick(WHO, random)).append("介绍，这里");
        default ->
            text.append("“过去不敢想。”")
                .append(pick(WHO, random))
                .append("说，自从")
                .append(where)
                .append(pick(DID, random))
                .append("，");
      }
      text.append(pick(SO, random)).append("，").append(pick(SO, random)).append("。");
    }
    return text.toString();
  }

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }
}
