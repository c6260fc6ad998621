package dev.countywire.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Invented raw records as scrapers hand them over: an address, a headline and 1,200 characters of
/// text, the same each time.
final class NewsRecords {
  private static final int CHARACTERS = 1200;
  private static final String COMMON =
      "的一是在有人这中大来上国和地到以说时要就出会可也对生能而子那得于着下自之年过发后作里如进着等部度家电力里如水化高自二理起小现实加量都两体制当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";

  private NewsRecords() {}

  static void write(Path file, int count) throws IOException {
    Random random = new Random(1);
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        out.write("{\"url\":\"https://news.example.cn/2024/");
        out.write(i + ".html\",\"site\":\"青溪发布\",\"title\":\"" + words(random, 20));
        out.write("\",\"text\":\"" + words(random, CHARACTERS));
        out.write("\",\"captured_at\":\"2024-03-02T09:02:03+08:00\",");
        out.write("\"source_file\":\"crawl.ndjson\"}\n");
      }
    }
  }

  private static String words(Random random, int characters) {
    StringBuilder text = new StringBuilder(characters + 8);
    while (text.length() < characters) {
      text.append(
          COMMON.charAt((int) (COMMON.length() * random.nextDouble() * random.nextDouble())));
      text.append(random.nextInt(14) == 0 ? "，" : "");
    }
    return text.toString();
  }
}
