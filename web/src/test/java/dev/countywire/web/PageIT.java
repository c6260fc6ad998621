package dev.countywire.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The page as a person uses it, in a real browser, over real servers.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PageIT extends BrowsedSite {
  private static final String ARTICLES = ".articles > li";

  @Test
  void everyFilterIsALinkAndTheAddressHoldsThem() throws IOException {
    browser.go(site.url());
    browser.one("#flow svg a.column");
    int all = Integer.parseInt(browser.text(".total"));
    assertThat(all).isEqualTo(site.size());
    browser.shoot("overview");

    browser.click("#map a[href*='region=350000']");
    assertThat(browser.url()).endsWith("/?region=350000");
    assertThat(browser.text(".chips")).contains("福建省");
    assertThat(browser.all(ARTICLES))
        .hasSizeBetween(1, all - 1)
        .allSatisfy(article -> assertThat(article.getText()).contains("福建省"));
    assertThat(browser.text(".divisions")).contains("福州市");

    String sector = browser.text(".bars a .name");
    browser.click(".bars a");
    assertThat(browser.url()).contains("region=350000", "sector=");
    assertThat(browser.all(".chips li")).hasSize(2);
    assertThat(sector).startsWith(browser.text(".bars a[aria-current] .name").substring(0, 2));

    browser.click("#flow svg a.column:not(.chosen)");
    assertThat(browser.url()).contains("from=20", "to=20");
    assertThat(browser.all(".chips li")).hasSize(3);
    browser.click(".chips li:last-child a");
    browser.click("#map a[aria-current]");
    assertThat(browser.url()).doesNotContain("region").contains("sector=");

    browser.back();
    assertThat(browser.all(".chips li")).hasSize(2);
    browser.back();
    assertThat(browser.all(".chips li")).hasSize(3);
  }

  @Test
  void theSearchFindsWordsAsTheyAreTypedAndSaysWhenThereAreNone() {
    browser.go(site.url());
    browser.one("#q").sendKeys("水库 -自来水", Keys.ENTER);
    browser.await("results", () -> browser.url().contains("q="));
    assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("水库 -自来水");

    browser.go(site.url() + "?q=%E7%AE%A1%E7%BD%91");
    assertThat(browser.all(ARTICLES)).isNotEmpty();
    String id = browser.one(ARTICLES + " a").getDomAttribute("href");
    browser.click(ARTICLES + " a");
    assertThat(browser.text(".after")).contains("管网");
    assertThat(id).contains("/articles/", "q=%E7%AE%A1%E7%BD%91");
    browser.click(".back a");
    assertThat(browser.url()).endsWith("?q=%E7%AE%A1%E7%BD%91");

    browser.go(site.url() + "?q=zzzz+%28%22*~");
    assertThat(browser.text("main")).contains("没有符合条件的文章");
    assertThat(browser.all(ARTICLES)).isEmpty();
  }

  @Test
  void anArticleShowsBeforeAndAfterWithItsNamesAndWhatWasRemoved() throws IOException {
    browser.go(site.url() + "articles/xinwu-chips");
    assertThat(browser.text("h1")).contains("封测线上多了一双");
    assertThat(browser.all(".after mark.company")).isNotEmpty();
    assertThat(browser.one(".after mark.place").getDomAttribute("title")).startsWith("地点 place");
    browser.await("the raw text", () -> !browser.all("#raw p.gone").isEmpty());
    String raw = browser.text("#raw");
    assertThat(site.rawText("xinwu-chips").lines().filter(line -> !line.isBlank()))
        .allSatisfy(line -> assertThat(bare(raw)).contains(bare(line)));
    assertThat(browser.all("#raw p.gone"))
        .allSatisfy(line -> assertThat(browser.text(".after")).doesNotContain(line.getText()));
    assertThat(browser.all("#removed tbody tr")).isNotEmpty();
    browser.shoot("article");

    assertThat(browser.text(".others")).contains("a.example", "b.example");
    String name = browser.text(".names dd a");
    browser.click(".names dd a");
    assertThat(browser.url()).contains("/?q=%22");
    assertThat(browser.all(ARTICLES)).as(name).isNotEmpty();
  }

  @Test
  void linesUnderGlossesAreStruckOutToo() {
    browser.go(site.url() + "articles/tongxin-pipeline");
    browser.await("the raw text", () -> !browser.all("#raw p.gone").isEmpty());
    assertThat(browser.all("#raw p.gone"))
        .anySatisfy(line -> assertThat(line.getText()).containsPattern("[āáǎàēéěèīíǐìōóǒòūúǔù]"));
    assertThat(browser.all("#raw p:not(.gone)")).isNotEmpty();
  }

  @Test
  void storiesNameTheirOutlets() {
    browser.go(site.url());
    assertThat(browser.all(".stories > ol > li")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(browser.text(".stories > ol > li")).contains("3 家", "首发");
    browser.click(".stories .tellings a");
    assertThat(browser.url()).contains("/articles/");
    assertThat(browser.all(".others li")).hasSize(2);
  }

  @Test
  void everythingIsReachedByKeyboard() {
    browser.go(site.url());
    browser.one("#flow svg a.column");
    browser.tab(1);
    assertThat(browser.focus()).isEqualTo("A.skip");
    browser.press(Keys.ENTER);
    assertThat(browser.focus()).isEqualTo("MAIN#main");
    browser.tab(1);
    assertThat(browser.focus()).isEqualTo("A.column");
    String first = label();
    browser.press(Keys.END);
    assertThat(label()).isNotEqualTo(first);
    browser.press(Keys.HOME);
    assertThat(label()).isEqualTo(first);
    browser.tab(1);
    assertThat(browser.focus()).isEqualTo("SUMMARY");
    browser.press(Keys.ENTER);
    assertThat(browser.text("#flow-data")).contains("起始日");

    browser.press("/");
    assertThat(browser.focus()).isEqualTo("INPUT#q");

    browser.run("document.querySelector('#map a[tabindex=\"0\"]').focus()");
    focusTile("黑龙江");
    browser.press(Keys.ARROW_DOWN);
    assertThat(text(browser.one("#map a:focus"))).contains("吉林");
    browser.press(Keys.ARROW_LEFT);
    assertThat(text(browser.one("#map a:focus"))).contains("北京");
    browser.press(Keys.ARROW_LEFT);
    assertThat(text(browser.one("#map a:focus"))).contains("内蒙古");
    browser.press(Keys.ENTER);
    browser.await("the province", () -> browser.url().endsWith("?region=150000"));
    assertThat(browser.text(".chips")).contains("内蒙古自治区");
  }

  @Test
  void lightAndDarkHaveEnoughContrast() throws IOException {
    for (boolean dark : List.of(false, true)) {
      browser.dark(dark);
      for (String path : List.of("", "articles/tongxin-pipeline")) {
        browser.go(site.url() + path);
        browser.one(path.isEmpty() ? "#flow svg" : "#raw p:nth-child(2)");
        assertThat(Contrast.isPaperDark(browser)).isEqualTo(dark);
        assertThat(Contrast.faintTexts(browser)).as("faint texts, dark: " + dark).isEmpty();
        if (dark) {
          browser.shoot(path.isEmpty() ? "overview-dark" : "article-dark");
        }
      }
    }
  }

  @Test
  void aNarrowScreenNeedsNoScrollingToTheSide() throws IOException {
    browser.size(360, 800);
    for (String path : List.of("", "articles/xinwu-chips")) {
      browser.go(site.url() + path);
      assertThat(browser.run("return document.documentElement.scrollWidth <= 360"))
          .as(path)
          .isEqualTo(true);
    }
    browser.go(site.url());
    browser.one("#flow svg");
    browser.shoot("overview-narrow");
  }

  @Test
  void markupInAnArticleIsText() {
    browser.go(site.url() + "?q=taken");
    assertThat(browser.text(ARTICLES + " h3")).isEqualTo(SampleSite.HOSTILE_TITLE);
    browser.click(ARTICLES + " h3 a");
    assertThat(browser.text("h1")).isEqualTo(SampleSite.HOSTILE_TITLE);
    assertThat(browser.title()).startsWith(SampleSite.HOSTILE_TITLE);
    assertThat(browser.text(".after")).contains("<img src=x onerror=", "</p></main><h1>␡倒</h1>");
    browser.await("an answer about the raw text", () -> !browser.all("#raw p.empty").isEmpty());
    assertThat(browser.all("main img, main script, main b, main h1 h1, a[href^=javascript]"))
        .isEmpty();
    // the index has no time of its raw record, and the browser notes the answer 404
    browser.assertComplaints("raw.json");
  }

  @Test
  void theRawTextIsPlainTextAndItsAbsenceASentence() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String id : List.of("tongxin-pipeline", "xinwu-chips", "xinwu-chips-a.example")) {
        HttpResponse<String> answer = get(client, "articles/" + id + "/raw.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(site.rawText(id));
        assertThat(answer.headers().firstValue("Content-Type"))
            .hasValue("text/plain; charset=utf-8");
      }
      assertThat(get(client, "articles/" + SampleSite.HOSTILE_ID + "/raw.txt").statusCode())
          .isEqualTo(404);
      assertThat(get(client, "articles/none").body()).contains("没有这篇文章");
      assertThat(get(client, "?page=50").statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> get(HttpClient client, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(site.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private void focusTile(String brief) {
    for (WebElement tile : browser.all("#map a")) {
      if (text(tile).contains(brief)) {
        browser.run(
            "document.querySelector('#map a[href=\""
                + tile.getDomAttribute("href")
                + "\"]').focus()");
      }
    }
  }

  private String label() {
    return String.valueOf(browser.one("#flow a:focus").getDomAttribute("aria-label"));
  }

  private static String text(WebElement element) {
    return String.valueOf(element.getDomProperty("textContent"));
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "").replace("\u3000", "");
  }
}
