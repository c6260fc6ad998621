package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Published;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/// Kinds of page that are laid out unlike the portal of a county.
class PageKindsTest {
  private static final String PROSE = "清晨六点，老船工站在桥头，看着第一辆校车开过江面。他说，三十年前，孩子们上学要坐溜索，如今十分钟就到学校。";
  private static final String MORE = "今年以来，全县新建农村公路一百二十公里，三十个村接上了大路，村民的橘子当天就能运到市里。";

  @Test
  void readsSheetOfDigitalPaper() {
    Page.Article page =
        Pages.article(
            """
            青川晚报数字报　2024年10月16日 星期三　第05版：县域
            版面导航　内容导航　往期查询　返回首页
            走基层·山乡见闻
            溜索换成了彩虹桥
            青溪县用“半小时出行圈”串起三十个村
            本报记者 何雨晴 通讯员 杜川
            %s
            桥通了
            %s
            责编：何立　校对：郑云
            上一篇　下一篇
            本版导读
            白马镇：橘子红了\
            """
                .formatted(PROSE, MORE));
    assertThat(page.title()).isEqualTo("溜索换成了彩虹桥");
    assertThat(page.publisher()).isEqualTo("青川晚报");
    assertThat(page.paragraphs()).containsExactly(PROSE, "桥通了", MORE);
    assertThat(page.authors()).containsExactly("何雨晴", "杜川");
    assertThat(page.published()).isEqualTo(day("2024-10-16"));
  }

  @Test
  void takesNoPublisherFromPaperNamedInMenu() {
    Page.Article page =
        Pages.article("青川晚报 山城早报\n首页 要闻 民生 视频\n溜索换成了彩虹桥\n2024-10-16 09:12\n" + PROSE + MORE);
    assertThat(page.publisher()).isNull();
  }

  @Test
  void readsTitleAboveBylineThatHoldsControls() {
    Page.Article page =
        Pages.article(
            """
            江州财讯 JIANGZHOU FINANCE
            首页 银行 证券 保险 民企 研究
            当前位置：首页>银行>正文
            青溪：一张订单“贷”来流水线
            江州财讯 记者 何雨晴 杜川　2024-10-16 09:12　字号：大 中 小
            微信　微博　QQ　复制链接　收藏
            %s
            责任编辑：郑云
            风险提示：文中数据仅供参考，不作为投资依据。\
            """
                .formatted(PROSE));
    assertThat(page.title()).isEqualTo("青溪：一张订单“贷”来流水线");
    assertThat(page.publisher()).isEqualTo("江州财讯");
    assertThat(page.authors()).containsExactly("何雨晴", "杜川");
    assertThat(page.paragraphs()).containsExactly(PROSE);
    assertThat(page.published()).isEqualTo(minute("2024-10-16T09:12:00+08:00"));
  }

  @Test
  void takesNoCallToLogInForTheTitle() {
    Page.Article page =
        Pages.article("登录清江头条\n一条小溪的“体检报告”——治水三年记\n2024-10-16 20:31\n来源:青溪融媒\n" + PROSE);
    assertThat(page.title()).isEqualTo("一条小溪的“体检报告”——治水三年记");
  }

  @Test
  void cutsHeadlinesThatShareTagAndWhatFollowsThem() {
    Page.Article page =
        Pages.article(
            """
            青溪三个项目同日签约 总投资9亿元
            2024-10-16 19:03　青溪产业观察
            县域投资地图预售中，早鸟价 99 元，点此订阅→
            %s
            %s
            快讯｜白马镇冷链仓库投入使用
            快讯｜全县首批零碳工厂名单公布，三家入围
            10月15日，记者从县发改局获悉，全县前三季度新开工项目31个，协议资金26亿元。
            扫描二维码 进入产业交流群\
            """
                .formatted(PROSE, MORE));
    assertThat(page.paragraphs()).containsExactly(PROSE, MORE);
    assertThat(page.publisher()).isEqualTo("青溪产业观察");
  }

  @Test
  void readsPageWithClockAndListAboveTheTitle() {
    Page.Article page =
        Pages.article(
            "青溪新闻网\n2024年10月17日 10:20 星期四\n首页 要闻 民生 视频\n今日要闻\n山里有了健身房\n2024-10-16 08:15 青溪新闻网\n"
                + PROSE);
    assertThat(page.title()).isEqualTo("山里有了健身房");
    assertThat(page.paragraphs()).containsExactly(PROSE);
    assertThat(page.published()).isEqualTo(minute("2024-10-16T08:15:00+08:00"));
  }

  @Test
  void readsDateWhoseFiguresAreSetOff() {
    assertThat(Pages.article("溜索换成了彩虹桥\n2024 年 10 月 6 日 21:18　来源：青溪发布\n" + PROSE).published())
        .isEqualTo(minute("2024-10-06T21:18:00+08:00"));
  }

  @Test
  void takesDayFromTheAddressWhereThePageShowsNone() {
    for (String path :
        new String[] {
          "/2024-10/16/c_7.htm", "/a/20241016/7.html", "/t20241016_7.shtml", "/2024/1016/7"
        }) {
      assertThat(dated("溜索换成了彩虹桥\n" + PROSE, path)).as(path).isEqualTo(day("2024-10-16"));
    }
    for (String path :
        new String[] {"/news/7.html", "/2024101699/7.html", "/20241316/7", "", "/"}) {
      assertThat(dated("溜索换成了彩虹桥\n" + PROSE, path)).as(path).isNull();
    }
    assertThat(dated("溜索换成了彩虹桥\n2024-10-15　来源：青溪发布\n" + PROSE, "/20241016/7.html"))
        .isEqualTo(day("2024-10-15"));
  }

  private static @org.jspecify.annotations.Nullable Published dated(String text, String path) {
    PageContext context =
        new PageContext(null, null, "http://20231212.example" + path, Pages.CAPTURED);
    return Pages.accepted(PageReader.standard().read(text, context)).published();
  }

  private static Published day(String day) {
    return new Published(OffsetDateTime.parse(day + "T00:00:00+08:00"), Published.Precision.DAY);
  }

  private static Published minute(String at) {
    return new Published(OffsetDateTime.parse(at), Published.Precision.MINUTE);
  }
}
