package dev.countywire.cli;

import java.util.Random;

/// Invented news in any number, the same for the same seed.
final class GeneratedNews {
  private static final String[] WHO = {"青溪县水利局", "石桥镇政府", "白河乡", "县农业农村局", "云岭街道办"};
  private static final String[] DID = {"组织", "检查了", "启动", "完成了", "部署", "公布了"};
  private static final String[] WHAT = {"春耕备耕工作", "渠道清淤工程", "防汛演练", "道路养护", "招商推介会", "秋粮收购"};

  private final Random random;

  GeneratedNews(long seed) {
    this.random = new Random(seed);
  }

  /// A text of some lines, about so many characters.
  String text(int characters) {
    StringBuilder text = new StringBuilder(characters + 40);
    while (text.length() < characters) {
      text.append(any(WHO)).append(any(DID)).append(any(WHAT)).append('，');
      text.append("涉及").append(1 + random.nextInt(90_000)).append("亩，投入");
      text.append(1 + random.nextInt(9000)).append("万元。");
      text.append(random.nextInt(4) == 0 ? "\n" : "");
    }
    return text.toString();
  }

  /// One record as NDJSON has it, without the line's end.
  String record(int number, int characters) {
    return "{\"id\":\"n-%d\",\"url\":\"https://news.example.cn/%d.html\",\"text\":\"%s\"}"
        .formatted(number, number, text(characters).replace("\n", "\\n"));
  }

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
