package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreditCutTest {
  @Test
  void cutsDatelines() {
    cuts("本报讯（记者 杜小川 通讯员 何苗）十月的河滩上，芦花正白。", "十月的河滩上，芦花正白。");
    cuts("本报青溪讯（记者 杜小川）十月的河滩上，芦花正白。", "十月的河滩上，芦花正白。");
    cuts("新华社青溪10月17日电（记者杜小川、何苗）十月的河滩上，芦花正白。", "十月的河滩上，芦花正白。");
    cuts("青溪网10月17日讯 十月的河滩上，芦花正白。", "十月的河滩上，芦花正白。");
    cuts("【青溪日报讯】十月的河滩上，芦花正白。", "十月的河滩上，芦花正白。");
    cuts("中新网青溪10月17日电 题：芦花白时", "");
  }

  @Test
  void cutsCreditsBehindParagraphs() {
    cuts("芦花白了，鱼也肥了。（完）", "芦花白了，鱼也肥了。");
    cuts("芦花白了，鱼也肥了。（来源：青溪发布）", "芦花白了，鱼也肥了。");
    cuts("芦花白了，鱼也肥了。（记者 杜小川）（完）", "芦花白了，鱼也肥了。");
    cuts("芦花白了，鱼也肥了。（杜小川）", "芦花白了，鱼也肥了。");
    assertThat(CreditCut.of(Line.of("芦花白了，鱼也肥了。（记者 杜小川）（完）"), true).parts())
        .containsExactly("（记者 杜小川）", "（完）");
  }

  @Test
  void leavesParagraphsAlone() {
    for (String text :
        new String[] {
          "“喜讯传来，乡亲们都乐了。”（下同）",
          "这笔钱来自县财政（含专项债券）。",
          "通讯员队伍又添了三十人。",
          "新华社的一篇旧报道，让这里出了名。",
          "他把短讯念了一遍：明天停水。"
        }) {
      assertThat(CreditCut.of(Line.of(text), true).text()).isEqualTo(text);
    }
  }

  private static void cuts(String text, String left) {
    assertThat(CreditCut.of(Line.of(text), true).text()).isEqualTo(left);
  }
}
