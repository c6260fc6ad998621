package dev.countywire.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sends made-up names through sentences of the kind that news have.
final class GeneratedNamesTest {
  private static final String FAMILY =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪廖贾夏韦付邹孟熊秦邱江尹薛闫段侯史陶黎贺顾毛郝龚邵钱严覃武戴莫孔";
  private static final String FIRST = "志建国文永明德正世忠光学家晓小春海金玉玲丽红云立成庆新宏振东中福宝";
  private static final String LAST =
      "伟强军磊勇杰涛超明平辉鹏华飞鑫波斌宇浩凯健俊帆雪婷敏静丽艳娟霞秀兰英梅琳燕萍红春菊凤芳慧娜云莲真荣香媛瑞凡佳嘉琼珍桂璐晶茜珊莎锦倩婉颖露瑶怡雁蓓";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          青川县委书记%s在会上强调，要压实责任。         | 0.01
          沙州镇村民%s告诉记者，今年收成不错。           | 0.01
          青川县水利局局长%s、副局长张海峰参加活动。     | 0.01
          青川县农业农村局高级农艺师%s介绍，这个品种抗病。| 0.01
          青川县实验小学教师%s被评为优秀教师。           | 0.01
          今年58岁的%s是沙州镇人。                       | 0.02
          “房子修好了，心里踏实。”%s笑着说。             | 0.04
          %s先后来到沙州镇等地调研。                     | 0.04
          """)
  void isFoundInWhole(String sentence, double mostMissed) {
    long seed = 20261122;
    Random random = new Random(seed);
    List<String> missed = new ArrayList<>();
    int names = 600;
    for (int i = 0; i < names; i++) {
      String name = name(random);
      if (!people(sentence.formatted(name)).contains(name)) {
        missed.add(name);
      }
    }
    assertThat((double) missed.size() / names)
        .as("seed %s, missed %s", seed, missed)
        .isLessThanOrEqualTo(mostMissed);
  }

  @ParameterizedTest
  @CsvSource({
    "见到沈艳时，他正在地里忙活。, 沈艳",
    "草庙乡村民朱德倩告诉记者，收成不错。, 朱德倩",
    "水利局局长陆玲春、副局长邓秋参加活动。, 邓秋",
    "区委书记钟明凡在会上强调，要压实责任。, 钟明凡"
  })
  void endsWhereTheTextGoesOn(String sentence, String name) {
    assertThat(people(sentence)).contains(name);
  }

  @Test
  void aKnownPersonStaysOneBeforeAWord() {
    assertThat(people("馆内陈列着朱德同志用过的扁担。")).containsExactly("朱德");
  }

  private static String name(Random random) {
    String family = pick(FAMILY, random);
    return family + (random.nextInt(10) < 7 ? pick(FIRST, random) : "") + pick(LAST, random);
  }

  private static String pick(String from, Random random) {
    return String.valueOf(from.charAt(random.nextInt(from.length())));
  }

  private static List<String> people(String body) {
    return Tagged.texts(EntityType.PERSON, body);
  }
}
