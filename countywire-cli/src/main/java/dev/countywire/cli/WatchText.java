package dev.countywire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.model.ChinaTime;
import dev.countywire.operations.watch.Reason;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Articles as lines for a person: when, where, what, and the evidence beneath. On a terminal with
/// colour and a headline that is a link; nothing that stands in an article can steer it.
///
/// @param out where they go
/// @param terminal whether a person looks on
record WatchText(PrintStream out, boolean terminal) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
  private static final String RESET = "\u001B[0m";
  private static final String LINK = "\u001B]8;;";
  private static final String END = "\u001B\\";
  private static final int LONGEST_LINK = 2000;

  /// Writes one article.
  void write(WatchedArticle watched) {
    ObjectNode article = watched.article();
    String link = link(article.path("url").path("full").asText());
    List<String> head = new ArrayList<>();
    head.add(painted(2, time(article.path("@timestamp").asText())));
    add(head, 32, place(article.path("region").path("path")));
    add(head, 36, article.path("sector").asText());
    head.add(linked(link, painted(1, TerminalText.line(article.path("title").asText()))));
    add(head, 2, outlet(article));
    int revision = article.path("revision").asInt();
    add(head, 33, revision > 1 ? "revision " + revision : "");
    out.println(String.join("  ", head));
    watched.reasons().forEach(this::reason);
    if (link != null && !terminal) {
      out.println("    " + link);
    }
  }

  private void reason(Reason reason) {
    out.println("    " + painted(33, reason.by()) + " " + TerminalText.line(reason.what()));
    for (String evidence : reason.evidence()) {
      out.println("      " + TerminalText.line(evidence));
    }
  }

  private void add(List<String> head, int colour, String text) {
    if (!text.isEmpty()) {
      head.add(painted(colour, TerminalText.line(text)));
    }
  }

  private String painted(int colour, String safe) {
    return terminal ? "\u001B[" + colour + "m" + safe + RESET : safe;
  }

  private String linked(@Nullable String link, String text) {
    return terminal && link != null ? LINK + link + END + text + LINK + END : text;
  }

  // in ASCII without white space, so that no byte of it ends the sequence
  private static @Nullable String link(String url) {
    try {
      URI link = new URI(url);
      boolean web = "http".equals(link.getScheme()) || "https".equals(link.getScheme());
      String ascii = link.toASCIIString();
      boolean plain = ascii.chars().allMatch(c -> c > 0x20 && c < 0x7f);
      return web && plain && ascii.length() <= LONGEST_LINK ? ascii : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }

  private static String time(String text) {
    OffsetDateTime time = ChinaTime.parse(text);
    return time == null
        ? TerminalText.line(text)
        : TIME.format(time.withOffsetSameInstant(ChinaTime.OFFSET));
  }

  private static String place(JsonNode path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(name.asText()));
    return String.join(" › ", names);
  }

  private static String outlet(ObjectNode article) {
    String publisher = article.path("publisher").asText();
    return publisher.isEmpty() ? article.path("site").asText() : publisher;
  }
}
