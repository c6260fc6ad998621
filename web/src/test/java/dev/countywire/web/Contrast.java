package dev.countywire.web;

import java.util.List;
import java.util.Objects;

/// What can be told apart on a page, by the luminance that WCAG defines.
final class Contrast {
  private static final String LUMINANCE =
      """
      const light = (colour) => {
        const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map(Number).map((v) => v / 255)
            .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      """;
  private static final String DARK_PAPER =
      LUMINANCE + "return light(getComputedStyle(document.body).backgroundColor) < 0.2;";

  // texts whose contrast with what is painted behind them is below WCAG's 4.5
  private static final String FAINT =
      LUMINANCE
          + """
          const behind = (e) => {
            for (; e; e = e.parentElement) {
              const colour = getComputedStyle(e).backgroundColor;
              if (!colour.endsWith(', 0)')) return colour;
            }
            return 'rgb(255, 255, 255)';
          };
          const faint = [];
          for (const e of document.querySelectorAll('main *, header *, footer *')) {
            const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== '');
            if (!own || e.closest('svg, .hidden') || e.getClientRects().length === 0) continue;
            const [a, b] = [light(getComputedStyle(e).color), light(behind(e))];
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (contrast < 4.5) faint.push(e.outerHTML.slice(0, 80) + ' ' + contrast.toFixed(2));
          }
          return faint.slice(0, 10);
          """;

  private Contrast() {}

  static boolean isPaperDark(Browser browser) {
    return (boolean) Objects.requireNonNull(browser.run(DARK_PAPER));
  }

  /// Elements that are hard to read, the first ten.
  static List<?> faintTexts(Browser browser) {
    return (List<?>) Objects.requireNonNull(browser.run(FAINT));
  }
}
