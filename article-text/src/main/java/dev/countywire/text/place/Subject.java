package dev.countywire.text.place;

import dev.countywire.model.Region;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
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
  private final Standing standing;
  // number of the level in LEVELS, from 1
  private final TermSet levelOfTerm = new TermSet();
  // the same by division; 0 of what has no level
  private final byte[] levels;

  private Subject(Gazetteer gazetteer, PlaceNames names) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.standing = new Standing(gazetteer);
    this.levels = new byte[gazetteer.size()];
    for (int i = 0; i < levels.length; i++) {
      String name = gazetteer.name(i);
      levels[i] = (byte) (LEVELS.indexOf(name.charAt(name.length() - 1)) + 1);
    }
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
    Scores scores = new Scores();
    score(title, linking, 3, scores);
    score(body, linking, 1, scores);
    outlet(linking, scores);
    int[] said = levels(article);
    for (int i = 0; i < scores.size(); i++) {
      scores.raise(i, Math.min(4, said[levels[scores.division(i)]] / 2.0));
    }
    int best = most(scores);
    if (best == Gazetteer.NONE) {
      best = most(rolledUp(scores));
    }
    if (best == Gazetteer.NONE) {
      best = standing.alone(scores);
    }
    return best == Gazetteer.NONE || isNational(best, scores, title, linking)
        ? Gazetteer.NONE
        : narrowed(best, scores, title, linking);
  }

  private static int most(Scores scores) {
    int best = Gazetteer.NONE;
    double most = LEAST;
    for (int i = 0; i < scores.size(); i++) {
      if (scores.score(i) > most) {
        most = scores.score(i);
        best = scores.division(i);
      }
    }
    return best;
  }

  // where no division stands out, counties speak for their prefecture
  private Scores rolledUp(Scores scores) {
    Scores rolled = scores.copy();
    for (int i = 0; i < scores.size(); i++) {
      int parent = gazetteer.parent(scores.division(i));
      if (scores.has(parent) && gazetteer.tier(parent) == Tier.PREFECTURE) {
        rolled.add(parent, scores.score(i) / 2);
      }
    }
    return rolled;
  }

  // a county's outlet says more than that of its prefecture, which reports on all of them
  private void outlet(Linking linking, Scores scores) {
    Outlet outlet = linking.outlet();
    for (int i = 0; i < outlet.size(); i++) {
      int form = outlet.form(i);
      int division = linking.ofOutlet(i);
      if (division != Gazetteer.NONE
          && (names.isFull(form)
              || !names.isCommon(form)
              || (i > 0 && isIn(division, linking.ofOutlet(i - 1)))
              || scores.has(division))) {
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
  private boolean isNational(int best, Scores scores, Sightings title, Linking linking) {
    return !isNamed(best, title, linking)
        && !isOutlet(best, linking)
        && standing.isScattered(best, scores);
  }

  private static boolean isOutlet(int division, Linking linking) {
    for (int i = 0; i < linking.outlet().size(); i++) {
      if (linking.ofOutlet(i) == division) {
        return true;
      }
    }
    return false;
  }

  // from a prefecture to the one county of it that the article is about
  private int narrowed(int best, Scores scores, Sightings title, Linking linking) {
    int child = Gazetteer.NONE;
    double first = 0;
    double second = 0;
    for (int i = 0; i < scores.size(); i++) {
      double score = scores.score(i);
      if (isIn(scores.division(i), best)) {
        second = Math.max(second, Math.min(first, score));
        if (score > first) {
          first = score;
          child = scores.division(i);
        }
      }
    }
    boolean stands =
        first >= LEAST - 0.5
            && first >= 2 * second
            && (isNamed(child, title, linking) || first >= scores.of(best) / 2)
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

  private void score(Sightings field, Linking linking, double weight, Scores scores) {
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
  private void add(Scores scores, int division, double weight) {
    if (division != Gazetteer.NONE) {
      boolean township = gazetteer.tier(division) == Tier.TOWNSHIP;
      scores.add(
          township ? gazetteer.parent(division) : division, township ? weight * 0.7 : weight);
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
