package dev.countywire.web.view;

import dev.countywire.model.ChinaTime;
import dev.countywire.operations.articles.ArticleFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// What a page shows; its address holds all of it. `null` admits all.
///
/// @param words as typed
/// @param region adcode of six digits, or a division's name
/// @param sector code of a sector
/// @param from first day, in China
/// @param to last day, in China
/// @param page of the list of articles, from 1
public record View(
    @Nullable String words,
    @Nullable String region,
    @Nullable String sector,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int page) {
  /// Everything, from the newest.
  public static final View ALL = new View(null, null, null, null, null, 1);

  /// The same in another region, on the first page.
  public View withRegion(@Nullable String other) {
    return new View(words, other, sector, from, to, 1);
  }

  /// The same of another sector, on the first page.
  public View withSector(@Nullable String other) {
    return new View(words, region, other, from, to, 1);
  }

  /// The same of other words, on the first page.
  public View withWords(@Nullable String other) {
    return new View(other, region, sector, from, to, 1);
  }

  /// The same of other days, on the first page.
  public View withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new View(words, region, sector, first, last, 1);
  }

  /// Another page of the same list.
  public View withPage(int other) {
    return new View(words, region, sector, from, to, other);
  }

  /// Whether nothing is filtered.
  public boolean isAll() {
    return equals(ALL.withPage(page));
  }

  /// The articles that are meant.
  public ArticleFilter filter() {
    return new ArticleFilter(
        region,
        sector,
        null,
        words == null ? null : SearchWords.query(words),
        from == null ? null : midnight(from),
        to == null ? null : midnight(to.plusDays(1)));
  }

  /// The address of the list.
  public String href() {
    return at("/");
  }

  /// The address of an article, from which the way leads back here.
  public String href(String id) {
    return at("/articles/" + id);
  }

  private String at(String path) {
    StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    add(query, "q", words);
    add(query, "region", region);
    add(query, "sector", sector);
    add(query, "from", from);
    add(query, "to", to);
    add(query, "page", page == 1 ? null : page);
    return query.toString();
  }

  private static void add(StringJoiner query, String name, @Nullable Object value) {
    if (value != null) {
      query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay().toInstant(ChinaTime.OFFSET);
  }
}
