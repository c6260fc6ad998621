package dev.countywire.operations.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which articles are wanted; wishes are joined, and what is `null` admits all.
///
/// @param region beginning of a name on the region's path (四川 for 四川省), or the six digits of a
///   province, prefecture or county, which take in all below it
/// @param sector code of a sector, or its Chinese name
/// @param company part of a company's name
public record Watch(@Nullable String region, @Nullable String sector, @Nullable String company) {
  private static final int CONTEXT = 12;
  private static final int SENTENCES = 3;

  /// Why an article is wanted, or nothing where it is not. Without a wish it is wanted for no
  /// reason.
  ///
  /// @param article enriched, as `articles.enriched` holds it
  public Optional<List<Reason>> match(JsonNode article) {
    List<Reason> reasons = new ArrayList<>();
    boolean wanted =
        (region == null || add(reasons, region(article.path("region"), region)))
            && (sector == null || add(reasons, sector(article.path("sectors"), sector)))
            && (company == null || add(reasons, company(article, company)));
    return wanted ? Optional.of(List.copyOf(reasons)) : Optional.empty();
  }

  private static boolean add(List<Reason> reasons, @Nullable Reason reason) {
    return reason != null && reasons.add(reason);
  }

  private static @Nullable Reason region(JsonNode region, String wanted) {
    List<String> path = texts(region.path("path"));
    boolean fits =
        wanted.matches("[0-9]{6}")
            // 510000 is a province, 511800 a prefecture, 511802 a county
            ? region.path("adcode").asText().startsWith(wanted.replaceFirst("(00){1,2}$", ""))
            : path.stream().anyMatch(name -> name.startsWith(wanted));
    return fits ? new Reason("region", String.join(" › ", path), List.of()) : null;
  }

  private static @Nullable Reason sector(JsonNode sectors, String wanted) {
    for (JsonNode sector : sectors) {
      String code = sector.path("code").asText();
      String name = sector.path("name").asText();
      if (wanted.equals(code) || wanted.equals(name)) {
        List<String> evidence = new ArrayList<>();
        sector.path("evidence").forEach(each -> evidence.add(each.path("text").asText()));
        String score =
            String.format(java.util.Locale.ROOT, "%.2f", sector.path("score").asDouble());
        return new Reason(
            "sector", code + " " + name + " " + score, evidence.stream().limit(SENTENCES).toList());
      }
    }
    return null;
  }

  private static @Nullable Reason company(JsonNode article, String wanted) {
    for (String name : texts(article.path("companies"))) {
      if (name.contains(wanted)) {
        return new Reason("company", name, mentions(article, name));
      }
    }
    return null;
  }

  private static List<String> mentions(JsonNode article, String company) {
    List<String> around = new ArrayList<>();
    for (JsonNode entity : article.path("entities")) {
      if (around.size() < SENTENCES
          && entity.path("type").asText().equals("company")
          && entity.path("name").asText().equals(company)) {
        String text = article.path(entity.path("field").asText()).asText();
        around.add(around(text, entity.path("begin").asInt(), entity.path("end").asInt()));
      }
    }
    return around;
  }

  // offsets come from a topic that others may write, too
  private static String around(String text, int begin, int end) {
    if (begin < 0 || end < begin || end > text.length()) {
      return "";
    }
    int from = whole(text, Math.max(0, begin - CONTEXT));
    int to = whole(text, Math.min(text.length(), end + CONTEXT));
    return (from > 0 ? "…" : "")
        + text.substring(from, begin)
        + "["
        + text.substring(begin, end)
        + "]"
        + text.substring(end, to)
        + (to < text.length() ? "…" : "");
  }

  private static int whole(String text, int at) {
    boolean within =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return within ? at + 1 : at;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
