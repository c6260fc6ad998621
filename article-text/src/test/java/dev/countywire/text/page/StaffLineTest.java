package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaffLineTest {
  @Test
  void readsLabelsInFrontOfNames() {
    names("记者丨覃小雨　蒋大川", "author", "覃小雨", "蒋大川");
    names("全媒体记者李晓川", "author", "李晓川");
    names("（青溪日报记者 褚良 张瀚文 通讯员 宗小雨）", "author", "褚良", "张瀚文", "宗小雨");
    names("【作者】欧阳小雨、于 江", "author", "欧阳小雨", "于江");
    names("撰文/许言", "author", "许言");
    names("责任编辑：臧勤　版式：韦宁", "editor", "臧勤");
    names("一审丨洪竹　二审丨胡万里　三审丨左清源", "editor", "洪竹", "胡万里", "左清源");
    names("监审 | 赵安平", "editor", "赵安平");
  }

  @Test
  void readsLabelsBehindNames() {
    names("张小川 李木子 文/图", "author", "张小川", "李木子");
    names("杜小川 摄", "author");
    names("首席记者 杜小川 摄", "author");
    names("□杜小川 何苗", "author", "杜小川", "何苗");
  }

  @Test
  void readsSources() {
    assertThat(StaffLine.of("2024-10-17 21:18 来源：青溪发布 作者：何苗").source()).isEqualTo("青溪发布");
    assertThat(StaffLine.of("来源：人民网－云岭频道 | 小字号").source()).isEqualTo("人民网－云岭频道");
    assertThat(StaffLine.of("来源：光线网2024-01-22 08:50").source()).isEqualTo("光线网");
    assertThat(StaffLine.of("来源：青溪发布发布时间：2024-01-22").source()).isEqualTo("青溪发布");
  }

  @Test
  void takesNoSentenceForACredit() {
    for (String text :
        new String[] {"记者：这个办法是谁想出来的？", "第一跳：种法变了", "记者手记", "作者简介", "文字解读", "首页 / 三农 / 正文"}) {
      assertThat(StaffLine.of(text))
          .as(text)
          .satisfies(l -> assertThat(l.whole() && l.namesPeople()).isFalse());
    }
  }

  private static void names(String text, String kind, String... names) {
    StaffLine line = StaffLine.of(text);
    assertThat(line.whole()).as(text).isTrue();
    assertThat(line.names(kind)).as(text).containsExactly(names);
  }
}
