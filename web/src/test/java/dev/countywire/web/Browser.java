package dev.countywire.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LoggingPreferences;

/// A real Chromium without a window, with a profile of its own; nothing is downloaded for it.
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /// Whether Chromium and its driver are installed.
  static boolean isInstalled() {
    return chromium() != null && program("chromedriver") != null;
  }

  static Browser open(Path profile) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Objects.requireNonNull(chromium()));
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--lang=zh-CN",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver"))
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  void go(String url) {
    driver.get(url);
  }

  void back() {
    driver.navigate().back();
  }

  String url() {
    return driver.getCurrentUrl();
  }

  String title() {
    return driver.getTitle();
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /// The first element; waits for it.
  WebElement one(String css) {
    await(css, () -> !all(css).isEmpty());
    return all(css).getFirst();
  }

  /// What a person sees of an element.
  String text(String css) {
    return one(css).getText();
  }

  void click(String css) {
    one(css).click();
  }

  /// Types into whatever has the focus, as a keyboard does.
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void tab(int times) {
    for (int i = 0; i < times; i++) {
      press(Keys.TAB);
    }
  }

  /// What has the focus, such as `A.brand` or `INPUT#q`.
  String focus() {
    return String.valueOf(
        run(
            """
            const e = document.activeElement;
            return e.tagName.toUpperCase() + (e.id ? '#' + e.id : '')
                + (e.classList[0] ? '.' + e.classList[0] : '');
            """));
  }

  @Nullable Object run(String script) {
    return driver.executeScript(script);
  }

  void dark(boolean dark) {
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /// Writes what stands in the window to a PNG file.
  void shoot(String name) throws IOException {
    Path folder = Path.of(System.getProperty("countywire.screenshots", "target/screenshots"));
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /// Fails on anything that the console holds: errors, violations of the policy, missing files.
  void assertNoComplaints() {
    assertThat(driver.manage().logs().get("browser").getAll()).isEmpty();
  }

  /// Fails unless the console holds one entry, which names a file that was not there.
  void assertComplaints(String file) {
    assertThat(driver.manage().logs().get("browser").getAll())
        .singleElement()
        .satisfies(entry -> assertThat(entry.getMessage()).contains(file, "404"));
  }

  void await(String what, BooleanSupplier done) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline for: " + what).isLessThan(deadline);
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static @Nullable File chromium() {
    return program("chromium", "chromium-browser", "google-chrome");
  }

  private static @Nullable File program(String... names) {
    for (String name : names) {
      for (String folder :
          List.of("/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/snap/bin")) {
        File file = new File(folder, name);
        if (file.canExecute()) {
          return file;
        }
      }
    }
    return null;
  }
}
