package dev.countywire.operations.replay;

import dev.countywire.operations.replay.DiffReport.Example;
import java.util.List;
import java.util.Map;

/// The report as one self-contained page; all text from articles is escaped.
public final class DiffPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>What a replay would change</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <style>
      body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
      color-scheme:light dark}
      table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;
      vertical-align:top;border-bottom:1px solid #8884}td.n,th.n{text-align:right}
      </style></head><body>
      """;

  private DiffPage() {}

  /// The page.
  public static String of(DiffReport report) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(
        "<h1>What a replay would change</h1><p>%d of %d documents would change, %d would be new.</p>\n"
            .formatted(report.changed(), report.compared(), report.added()));
    counts(page, "Documents that would change, by field", report.fields());
    counts(page, "Indexed articles that are refused now, and stay as they are", report.refused());
    report.kinds().forEach((type, kind) -> kind(page, type, kind));
    return page.append("</body></html>\n").toString();
  }

  private static void counts(StringBuilder page, String title, Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return;
    }
    page.append("<h2>").append(title).append("</h2><table>");
    counts.forEach((name, count) ->
        page.append("<tr><td>")
            .append(escaped(name))
            .append("</td><td class=n>")
            .append(count)
            .append("</td></tr>"));
    page.append("</table>\n");
  }

  private static void kind(StringBuilder page, String type, DiffReport.Kind kind) {
    page.append(
        "<h2>%s: %d gained, %d lost</h2>\n".formatted(escaped(type), kind.gained(), kind.lost()));
    examples(page, "gained", kind.gains());
    examples(page, "lost", kind.losses());
  }

  private static void examples(StringBuilder page, String what, List<Example> examples) {
    if (examples.isEmpty()) {
      return;
    }
    page.append("<table><tr><th>").append(what).append("</th><th>article</th><th>id</th></tr>");
    for (Example each : examples) {
      page.append("<tr><td>")
          .append(escaped(each.name()))
          .append("</td><td>")
          .append(escaped(each.title()))
          .append("</td><td>")
          .append(escaped(each.id()))
          .append("</td></tr>");
    }
    page.append("</table>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
