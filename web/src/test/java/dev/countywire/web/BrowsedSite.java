package dev.countywire.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Real servers with the samples and a real browser, for the tests of a class; each begins with a
/// wide window in daylight, and ends with nothing on the console.
abstract class BrowsedSite {
  @TempDir private static Path profile;
  static SampleSite site;
  private static @Nullable Browser chromium;
  Browser browser;

  @BeforeAll
  static void open() throws IOException {
    site = SampleSite.open();
    chromium = Browser.isInstalled() ? Browser.open(profile) : null;
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
    site.close();
    assertThat(site.complaints()).isEmpty();
  }

  @BeforeEach
  void start() {
    assumeTrue(
        chromium != null,
        "The page was not tried in a browser: install chromium and chromedriver for that.");
    browser = chromium;
    browser.size(1280, 1000);
    browser.dark(false);
  }

  @AfterEach
  void nothingIsOnTheConsole() {
    if (chromium != null) {
      chromium.assertNoComplaints();
    }
  }
}
