package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Cleaning;
import dev.countywire.model.Published;
import dev.countywire.model.RejectReason;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  private static final String PROSE = "青溪县今年新修水渠三十公里，沿线九个村的稻田都用上了活水。村民老何说，往年抢水要熬夜，现在一拧闸门就行。";
  private static final String MORE = "目前，全县已有两万亩农田用上节水灌溉，下一步还将向山区延伸。";

  @Test
  void readsPortalPage() {
    Page.Article page =
        Pages.article(
            """
            首页　政务公开　政务服务　互动交流　数据开放
            您当前的位置：首页 > 新闻中心 > 本地要闻
            青溪县：九个村用上活水
            发布时间：2024-10-17 09:30　信息来源：青溪县融媒体中心　浏览次数：86
            字号：大 中 小　打印本页　关闭窗口
            %s
            渠首闸开启。杜小川 摄
            %s
            记者：杜小川　编辑：郑云　审核：何立
            上一篇：青溪县召开秋收现场会
            下一篇：没有了
            主办单位：青溪县人民政府办公室　网站标识码：5100000×××\
            """
                .formatted(PROSE, MORE));
    assertThat(page.title()).isEqualTo("青溪县：九个村用上活水");
    assertThat(page.paragraphs()).containsExactly(PROSE, MORE);
    assertThat(page.publisher()).isEqualTo("青溪县融媒体中心");
    assertThat(page.authors()).containsExactly("杜小川");
    assertThat(page.editors()).containsExactly("郑云", "何立");
    assertThat(page.captions()).containsExactly("渠首闸开启。杜小川 摄");
    assertThat(page.published())
        .isEqualTo(
            new Published(
                OffsetDateTime.parse("2024-10-17T09:30:00+08:00"), Published.Precision.MINUTE));
  }

  @Test
  void namesRoleAndRuleOfEachRemovedLine() {
    Page.Article page =
        Pages.article("首页 > 要闻 > 正文\n青溪县：九个村用上活水\n来源：青溪发布\n" + PROSE + MORE + "（来源：青溪日报）");
    assertThat(page.removed())
        .extracting(Cleaning.Removed::role)
        .containsExactly("nav", "byline", "byline");
    assertThat(page.removed())
        .allSatisfy(r -> assertThat(r.rule()).isNotBlank())
        .extracting(Cleaning.Removed::text)
        .containsExactly("首页 > 要闻 > 正文", "来源：青溪发布", "（来源：青溪日报）");
    assertThat(page.removedRatio()).isBetween(0.0, 1.0);
  }

  @Test
  void believesSourceAtTheFootBeforeCollectorAtTheHead() {
    Page.Article page =
        Pages.article(
            "青溪县：九个村用上活水\n2024-10-17 09:30| 来源：网络整理| 查看：12\n" + PROSE + "\n" + MORE + "（来源：青溪发布）");
    assertThat(page.publisher()).isEqualTo("青溪发布");
  }

  @Test
  void dropsTheScarOfBrokenBytesBehindAPublisherThatIsWhole() {
    assertThat(Pages.article("九个村用上活水\n2024-10-17 09:30　来源：青溪商报\ufffd\n" + PROSE).publisher())
        .isEqualTo("青溪商报");
    assertThat(Pages.article("九个村用上活水\n2024-10-17 09:30　来源：青溪\ufffd报\n" + PROSE).publisher())
        .isEqualTo("青溪\ufffd报");
  }

  @Test
  void keepsTheTitleOnceWhereThePageDoublesIt() {
    Page.Article page =
        Pages.article(
            "青溪县：九个村用上活水\n您所在的位置：网站首页 青溪县：九个村用上活水\n青溪县：九个村用上活水\n2024-10-17 09:30\n" + PROSE);
    assertThat(page.title()).isEqualTo("青溪县：九个村用上活水");
    assertThat(page.paragraphs()).containsExactly(PROSE);
  }

  @Test
  void takesTheRecordedTitleWithoutTheNameOfTheSite() {
    Page.Article page = Pages.accepted(Pages.read("青溪县：九个村用上活水_青溪县人民政府", PROSE + "\n" + MORE));
    assertThat(page.title()).isEqualTo("青溪县：九个村用上活水");
  }

  @Test
  void leavesTheTitleOutWhereThePageHasNone() {
    assertThat(Pages.article(PROSE + "\n" + MORE).title()).isNull();
  }

  @Test
  void cutsWholeArticlesBelowTheMainOne() {
    Page.Article page =
        Pages.article(
            """
            青溪县：九个村用上活水
            2024-10-17 09:30　来源：青溪发布
            %s
            %s
            责任编辑：郑云
            相关阅读
            白马镇的“菜篮子”工程
            2024-10-11 16:20　来源：白马新闻网
            白马镇的大棚里，黄瓜一茬接着一茬。镇里统一联系超市，菜农不再起早赶集。
            据了解，今年大棚又添了六十座。\
            """
                .formatted(PROSE, MORE));
    assertThat(page.paragraphs()).containsExactly(PROSE, MORE);
    assertThat(page.publisher()).isEqualTo("青溪发布");
  }

  @Test
  void keepsLinesOfNoticesThatLookLikeFurniture() {
    Page.Article page =
        Pages.article(
            """
            青溪县应急管理局关于开展秋冬季防火检查的通知
            来源：县应急管理局　发布日期：2024-10-16
            各乡镇人民政府，县直有关单位：
            为做好秋冬季防火工作，现将有关事项通知如下。
            一、检查时间
            10月20日至11月20日。请各单位于每周五报送进展情况。
            联系人：李新　联系电话：0800-123××××
            附件：1．检查表
            特此通知。
            青溪县应急管理局
            2024年10月15日
            【打印本页】【关闭窗口】\
            """);
    assertThat(page.paragraphs())
        .startsWith("各乡镇人民政府，县直有关单位：")
        .contains("联系人：李新　联系电话：0800-123××××", "附件：1．检查表", "特此通知。")
        .endsWith("青溪县应急管理局", "2024年10月15日");
    assertThat(page.published())
        .isEqualTo(
            new Published(
                OffsetDateTime.parse("2024-10-16T00:00:00+08:00"), Published.Precision.DAY));
  }

  @Test
  void keepsScriptsOfBroadcasts() {
    Page.Article page =
        Pages.article(
            "青溪：活水进田\n2024-10-17 19:30　来源：青溪县广播电视台\n"
                + PROSE
                + "\n【同期声】村民 老何\n水来了，心就定了。\n【解说】"
                + MORE);
    assertThat(page.paragraphs()).contains("【同期声】村民 老何", "水来了，心就定了。", "【解说】" + MORE);
  }

  @Test
  void readsPageOnOneSingleLine() {
    Page.Article page =
        Pages.article(
            "首页 > 新闻 > 正文 青溪县：九个村用上活水 2024-10-17 09:30 来源：青溪发布 浏览量：30 次 "
                + PROSE
                + PROSE
                + PROSE
                + MORE
                + " 责任编辑：郑云 【打印】【关闭】 上一篇：秋收现场会 下一篇：没有了");
    assertThat(page.title()).isEqualTo("青溪县：九个村用上活水");
    assertThat(page.paragraphs()).containsExactly(PROSE + PROSE + PROSE + MORE);
    assertThat(page.publisher()).isEqualTo("青溪发布");
    assertThat(page.editors()).containsExactly("郑云");
  }

  @Test
  void joinsSentencesThatAreBrokenOverLines() {
    Page.Article page =
        Pages.article("青溪县今年新修水渠三十公里，沿线九个村的稻田都用上了活水，\n村民老何说，往年抢水要熬夜，现在一拧闸门就行\n。" + MORE);
    assertThat(page.paragraphs())
        .containsExactly("青溪县今年新修水渠三十公里，沿线九个村的稻田都用上了活水，村民老何说，往年抢水要熬夜，现在一拧闸门就行。" + MORE);
  }

  @Test
  void refusesPagesThatAreNotChinese() {
    assertThat(
            Pages.read("The county finished thirty kilometres of canals this year, farmers said."))
        .isInstanceOfSatisfying(
            Page.Refused.class, r -> assertThat(r.reason()).isEqualTo(RejectReason.NOT_CHINESE));
    assertThat(Pages.read("今年の秋、町では新しい水路が完成し、農家の人々が喜んでいます。"))
        .isInstanceOfSatisfying(
            Page.Refused.class, r -> assertThat(r.reason()).isEqualTo(RejectReason.NOT_CHINESE));
  }

  @Test
  void refusesErrorListAndLoginPages() {
    String list =
        """
        首页 > 新闻中心 > 部门动态
        县水利局开展汛后检查 2024-10-17
        县教育局部署秋季安全工作 2024-10-16
        县农业农村局推进秋播 2024-10-15
        县文旅局举办读书活动 2024-10-14
        县交通运输局养护农村公路 2024-10-13
        县民政局走访敬老院 2024-10-12
        县林业局巡查古树名木 2024-10-11
        县科技局组织培训班 2024-10-10
        上一页 1 2 3 下一页 尾页\
        """;
    for (String page :
        new String[] {list, "404错误\n您访问的页面不存在或已被删除\n返回首页", "用户登录\n请先登录后查看本页内容\n忘记密码", ""}) {
      assertThat(Pages.read(page))
          .isInstanceOfSatisfying(
              Page.Refused.class, r -> assertThat(r.reason()).isEqualTo(RejectReason.NO_ARTICLE));
    }
  }

  @Test
  void neverDatesLaterThanADayAfterTheCapture() {
    assertThat(Pages.article("青溪县：九个村用上活水\n2024-10-21 09:30　来源：青溪发布\n" + PROSE).published())
        .isNull();
  }
}
