package dev.countywire.text.place;

import dev.countywire.model.Region;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the division that an article is about: the one that it names most, whose organs act and
/// whose outlet reports.
final class Subject {
  private static final double LEAST = 3;
  private static final String ORGANS = "委政人公财农工教住自交水民市监应卫统审发医司纪检法局融消税供";
  private static final String LEVELS = "县市区州旗省盟";
  private static final String[] OWN = {"全%", "我%", "%委", "%政府", "%人大", "%政协", "%纪委"};

  private final Gazetteer gazetteer;
  private final PlaceNames names;
  // number of the level in LEVELS, from 1
  private final TermSet levelOfTerm = new TermSet();

  private Subject(Gazetteer gazetteer, PlaceNames names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  static Subject of(Gazetteer gazetteer, PlaceNames names, Vocabulary.Builder vocabulary) {
    Subject subject = new Subject(gazetteer, names);
    for (int level = 0; level < LEVELS.length(); level++) {
      for (String own : OWN) {
        subject.levelOfTerm.put(
            vocabulary.add(Use.OWN_REGION, own.replace('%', LEVELS.charAt(level))), level + 1);
      }
    }
    return subject;
  }

  /// Number of the division; `Gazetteer.NONE` for national news.
  int find(ArticleText article, Linking linking, Sightings title, Sightings body) {
    TreeMap<Integer, Double> scores = new TreeMap<>();
    score(title, linking, 3, scores);
    score(body, linking, 1, scores);
    outlet(linking, scores);
    int[] levels = levels(article);
    scores.replaceAll((division, score) ->
        score + Math.min(4, levels[LEVELS.indexOf(level(division)) + 1] / 2.0));
    int best = most(scores);
    if (best == Gazetteer.NONE) {
      best = most(rolledUp(scores, Tier.PREFECTURE));
    }
    return best == Gazetteer.NONE || isNational(best, scores, title, linking)
        ? Gazetteer.NONE
        : narrowed(best, scores, title, linking);
  }

  private int most(Map<Integer, Double> scores) {
    int best = Gazetteer.NONE;
    double most = LEAST;
    for (Map.Entry<Integer, Double> each : scores.entrySet()) {
      if (each.getValue() > most) {
        most = each.getValue();
        best = each.getKey();
      }
    }
    return best;
  }

  // where no division stands out, counties speak for their prefecture
  private Map<Integer, Double> rolledUp(Map<Integer, Double> scores, Tier tier) {
    Map<Integer, Double> rolled = new TreeMap<>(scores);
    scores.forEach((division, score) -> {
      int parent = gazetteer.parent(division);
      if (scores.containsKey(parent) && gazetteer.tier(parent) == tier) {
        rolled.merge(parent, score / 2, Double::sum);
      }
    });
    return rolled;
  }

  // a county's outlet says more than that of its prefecture, which reports on all of them
  private void outlet(Linking linking, Map<Integer, Double> scores) {
    List<Integer> forms = linking.outlet().forms();
    for (int i = 0; i < forms.size(); i++) {
      int form = forms.get(i);
      int division = linking.sense(form);
      boolean chained =
          i > 0 && division != Gazetteer.NONE && isIn(division, linking.sense(forms.get(i - 1)));
      boolean named = scores.containsKey(division);
      if (division != Gazetteer.NONE
          && (names.isFull(form) || !names.isCommon(form) || chained || named)) {
        add(
            scores,
            division,
            switch (gazetteer.tier(division)) {
              case PROVINCE -> 2;
              case PREFECTURE -> 4;
              case COUNTY, TOWNSHIP -> 6;
            });
      }
    }
  }

  private boolean isIn(int division, int region) {
    return division != Gazetteer.NONE
        && region != Gazetteer.NONE
        && region != division
        && gazetteer.isWithin(division, region);
  }

  // many provinces, none of them in front
  private boolean isNational(
      int best, Map<Integer, Double> scores, Sightings title, Linking linking) {
    if (isNamed(best, title, linking)
        || linking.outlet().forms().stream().anyMatch(f -> linking.sense(f) == best)) {
      return false;
    }
    double all = 0;
    Set<Integer> provinces = new HashSet<>();
    for (Map.Entry<Integer, Double> each : scores.entrySet()) {
      all += each.getValue();
      provinces.add(gazetteer.ancestor(each.getKey(), Tier.PROVINCE));
    }
    return provinces.size() > 3 && scores.getOrDefault(best, 0.0) < all / 3;
  }

  // from a prefecture to the one county of it that the article is about
  private int narrowed(int best, Map<Integer, Double> scores, Sightings title, Linking linking) {
    int child = Gazetteer.NONE;
    double first = 0;
    double second = 0;
    for (Map.Entry<Integer, Double> each : scores.entrySet()) {
      if (isIn(each.getKey(), best)) {
        if (each.getValue() > first) {
          second = first;
          first = each.getValue();
          child = each.getKey();
        } else {
          second = Math.max(second, each.getValue());
        }
      }
    }
    boolean stands =
        first >= LEAST - 0.5
            && first >= 2 * second
            && (isNamed(child, title, linking) || first >= scores.getOrDefault(best, 0.0) / 2)
            && (isNamed(child, title, linking) || !isNamed(best, title, linking));
    return stands ? narrowed(child, scores, title, linking) : best;
  }

  private static boolean isNamed(int division, Sightings title, Linking linking) {
    for (int i = 0; i < title.size(); i++) {
      if (linking.division(title, i) == division) {
        return true;
      }
    }
    return false;
  }

  private char level(int division) {
    String name = gazetteer.name(division);
    return name.charAt(name.length() - 1);
  }

  private void score(Sightings field, Linking linking, double weight, Map<Integer, Double> scores) {
    for (int i = 0; i < field.size(); i++) {
      int division = linking.division(field, i);
      boolean full = names.isFull(field.form(i));
      if (division != Gazetteer.NONE && (full || !names.isCommon(field.form(i)))) {
        boolean acts = full && actsBehind(field, i);
        add(scores, division, weight * (isPrefix(field, i, linking) ? 0.4 : acts ? 1.5 : 1));
      }
    }
  }

  // 赤峰市 in front of 敖汉旗 only says which 敖汉旗
  private boolean isPrefix(Sightings field, int i, Linking linking) {
    return i + 1 < field.size()
        && field.begin(i + 1) == field.end(i)
        && isIn(linking.division(field, i + 1), linking.division(field, i));
  }

  private static boolean actsBehind(Sightings field, int i) {
    String text = field.text();
    return field.end(i) < text.length() && ORGANS.indexOf(text.charAt(field.end(i))) >= 0;
  }

  // a township speaks for its county
  private void add(Map<Integer, Double> scores, int division, double weight) {
    if (division != Gazetteer.NONE) {
      boolean township = gazetteer.tier(division) == Tier.TOWNSHIP;
      scores.merge(
          township ? gazetteer.parent(division) : division,
          township ? weight * 0.7 : weight,
          Double::sum);
    }
  }

  // by number of the level how often the article speaks of its own; none of what has no level
  private int[] levels(ArticleText article) {
    int[] levels = new int[LEVELS.length() + 1];
    Hits hits = article.body().hits();
    for (int i = hits.next(0, Use.OWN_REGION);
        i < hits.size();
        i = hits.next(i + 1, Use.OWN_REGION)) {
      levels[levelOfTerm.get(hits.term(i))]++;
    }
    return levels;
  }

  @Nullable Region region(int division) {
    String adcode = division == Gazetteer.NONE ? null : gazetteer.adcode(division);
    return adcode == null
        ? null
        : new Region(
            adcode,
            gazetteer.name(division),
            gazetteer.path(division),
            switch (gazetteer.tier(division)) {
              case PROVINCE -> Region.Level.PROVINCE;
              case PREFECTURE -> Region.Level.PREFECTURE;
              case COUNTY, TOWNSHIP -> Region.Level.COUNTY;
            },
            gazetteer.location(division));
  }
}
