package dev.countywire.text.place;

import dev.countywire.model.Region;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the division that an article is about: the one that it names most, whose organs act and
/// whose outlet reports.
final class Subject {
  private static final double LEAST = 3;
  private static final String ORGANS = "委政人公财农工教住自交水民市监应卫统审发医司纪检法局融消税供";
  private static final String[] LEVELS = {"县", "市", "区", "州", "旗", "省", "盟"};
  private static final String[] OWN = {"全%", "我%", "%委", "%政府", "%人大", "%政协", "%纪委"};

  private final Gazetteer gazetteer;
  private final PlaceNames names;
  private final Map<Integer, Character> levelOfTerm = new HashMap<>();

  private Subject(Gazetteer gazetteer, PlaceNames names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  static Subject of(Gazetteer gazetteer, PlaceNames names, Vocabulary.Builder vocabulary) {
    Subject subject = new Subject(gazetteer, names);
    for (String level : LEVELS) {
      for (String own : OWN) {
        subject.levelOfTerm.put(vocabulary.add(own.replace("%", level)), level.charAt(0));
      }
    }
    return subject;
  }

  /// Number of the division; `Gazetteer.NONE` for national news.
  int find(ArticleText article, Linking linking, Sightings title, Sightings body) {
    TreeMap<Integer, Double> scores = new TreeMap<>();
    score(title, linking, 3, scores);
    score(body, linking, 1, scores);
    for (int form : linking.outlet().forms()) {
      if (names.isFull(form) || !names.isCommon(form)) {
        add(scores, linking.sense(form), 6);
      }
    }
    Map<Character, Integer> levels = levels(article);
    int best = Gazetteer.NONE;
    double most = LEAST;
    for (Map.Entry<Integer, Double> each : scores.entrySet()) {
      double score =
          each.getValue() + Math.min(4, levels.getOrDefault(level(each.getKey()), 0) / 2.0);
      if (score > most) {
        most = score;
        best = each.getKey();
      }
    }
    return best;
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
        add(scores, division, weight * (acts ? 1.5 : 1));
      }
    }
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

  private Map<Character, Integer> levels(ArticleText article) {
    Map<Character, Integer> levels = new HashMap<>();
    Hits hits = article.body().hits();
    for (int i = 0; i < hits.size(); i++) {
      Character level = levelOfTerm.get(hits.term(i));
      if (level != null) {
        levels.merge(level, 1, Integer::sum);
      }
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
