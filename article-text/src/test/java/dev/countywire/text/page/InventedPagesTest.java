package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Invented pages in the styles of many outlets, in `pages.txt`, and single lines, in
/// `furniture-lines.txt`.
class InventedPagesTest {
  private static final String PROSE = "青溪县今年新修水渠三十公里，沿线九个村的稻田都用上了活水。村民老何说，往年抢水要熬夜，现在一拧闸门就行。";
  private static final String MORE = "目前，全县已有两万亩农田用上节水灌溉，下一步还将向山区延伸。";

  @Test
  void readsEveryPage() {
    String[] pages = String.join("\n", Lines.of("pages.txt")).split("=====\n", -1);
    assertThat(pages).hasSizeGreaterThan(20);
    for (String page : pages) {
      List<String> lines = page.lines().filter(l -> !l.isBlank()).toList();
      Page.Article article =
          Pages.article(String.join("\n", lines.stream().map(l -> l.substring(2)).toList()));
      assertThat(article.title()).isEqualTo(with("T ", lines).getFirst());
      assertThat(article.paragraphs())
          .as(article.title())
          .containsExactlyElementsOf(with("B ", lines));
      assertThat(article.captions())
          .as(article.title())
          .containsExactlyElementsOf(with("C ", lines));
    }
  }

  @Test
  void removesFurnitureBelowTheArticle() {
    for (String line : Lines.of("furniture-lines.txt")) {
      Page.Article page =
          Pages.article(
              "青溪：九个村用上活水\n2024-10-17 09:30　来源：青溪发布\n"
                  + PROSE
                  + "\n"
                  + MORE
                  + "\n"
                  + line
                  + "\n责任编辑：郑云\n上一篇：青溪县召开秋收现场会\n下一篇：没有了");
      assertThat(page.paragraphs()).as(line).containsExactly(PROSE, MORE);
      assertThat(page.removed())
          .as(line)
          .allSatisfy(r -> assertThat(r.rule()).isNotBlank())
          .anySatisfy(r -> assertThat(r.text()).contains(line));
    }
  }

  @Test
  void readsAPageWhoseFootStandsAtItsHead() {
    Page.Article page =
        Pages.article(
            "青溪：九个村用上活水\n2024-10-17 09:30　来源：青溪发布\n版权所有：青溪县人民政府　备案号：蜀ICP备00000000号\n"
                + PROSE
                + "\n"
                + MORE);
    assertThat(page.paragraphs()).containsExactly(PROSE, MORE);
  }

  private static List<String> with(String role, List<String> lines) {
    return lines.stream().filter(l -> l.startsWith(role)).map(l -> l.substring(2)).toList();
  }

  /// Lines of the files beside the tests.
  static final class Lines {
    private Lines() {}

    static List<String> of(String name) {
      try (var in = InventedPagesTest.class.getResourceAsStream(name)) {
        byte[] bytes = java.util.Objects.requireNonNull(in, name).readAllBytes();
        return Arrays.stream(new String(bytes, java.nio.charset.StandardCharsets.UTF_8).split("\n"))
            .filter(l -> !l.isEmpty() && !l.startsWith("#"))
            .toList();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
