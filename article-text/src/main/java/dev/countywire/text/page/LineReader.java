package dev.countywire.text.page;

import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Weighs every line of a page with the table of roles: one matching pass over the page, then a sum
/// for each line, zone and role.
final class LineReader {
  private static final int ZONES = Zone.values().length;
  private static final LineRole[] ROLES = LineRole.values();

  private final List<RoleRule> rules;
  private final Vocabulary terms;
  private final RoleRule[][] rulesOfTerm;
  private final int[][] numbersOfTerm;
  private final float[][] weights;
  // rules on looks and on other rules, which follow the table's order
  private final int[] derived;
  private final Map<String, Integer> numbers = new HashMap<>();

  LineReader(RoleRules table) {
    rules = table.rules();
    Vocabulary.Builder builder = Vocabulary.builder();
    List<List<Integer>> byTerm = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    for (int number = 0; number < rules.size(); number++) {
      RoleRule rule = rules.get(number);
      numbers.put(rule.name(), number);
      if (rule.test().ofText()) {
        for (String term : rule.terms()) {
          int known = builder.add(term);
          while (byTerm.size() <= known) {
            byTerm.add(new ArrayList<>());
          }
          byTerm.get(known).add(number);
        }
      } else {
        rest.add(number);
      }
    }
    terms = builder.build();
    weights = new float[rules.size()][ZONES];
    for (int number = 0; number < rules.size(); number++) {
      for (int zone = 0; zone < ZONES; zone++) {
        weights[number][zone] = rules.get(number).weights().get(zone);
      }
    }
    numbersOfTerm =
        byTerm.stream().map(l -> l.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    rulesOfTerm =
        byTerm.stream()
            .map(l -> l.stream().map(rules::get).toArray(RoleRule[]::new))
            .toArray(RoleRule[][]::new);
    derived = rest.stream().mapToInt(i -> i).toArray();
  }

  /// Weighs the lines of a page.
  List<LineReading> read(List<Line> lines) {
    StringBuilder page = new StringBuilder();
    for (Line line : lines) {
      page.append(line.folded()).append('\n');
    }
    Hits hits = terms.match(page.toString());
    List<LineReading> readings = new ArrayList<>(lines.size());
    int[] found = new int[rules.size()];
    int[] foundEnd = new int[rules.size()];
    int hit = 0;
    int begin = 0;
    for (Line line : lines) {
      Arrays.fill(found, 0);
      Arrays.fill(foundEnd, 0);
      int end = begin + line.folded().length();
      for (; hit < hits.size() && hits.end(hit) <= end; hit++) {
        note(line, hits.begin(hit) - begin, hits.end(hit) - begin, hits.term(hit), found, foundEnd);
      }
      readings.add(weigh(line, found));
      begin = end + 1;
    }
    return readings;
  }

  private void note(Line line, int begin, int end, int term, int[] found, int[] foundEnd) {
    RoleRule[] candidates = rulesOfTerm[term];
    for (int i = 0; i < candidates.length; i++) {
      int number = numbersOfTerm[term][i];
      if (begin >= foundEnd[number] && candidates[i].accepts(line, begin, end)) {
        found[number]++;
        foundEnd[number] = end;
      }
    }
  }

  private LineReading weigh(Line line, int[] found) {
    for (int number : derived) {
      found[number] = holds(rules.get(number), line, found) ? 1 : 0;
    }
    float[][] sums = new float[ZONES][ROLES.length];
    @Nullable RoleRule[][] because = new RoleRule[ZONES][ROLES.length];
    for (int number = 0; number < found.length; number++) {
      RoleRule rule = rules.get(number);
      if (rule.role() != null && found[number] >= rule.need()) {
        for (int zone = 0; zone < ZONES; zone++) {
          add(number, rule.role(), zone, sums[zone], because[zone]);
        }
      }
    }
    return best(sums, because);
  }

  private void add(
      int number, LineRole role, int zone, float[] sums, @Nullable RoleRule[] because) {
    float weight = weights[number][zone];
    if (weight != 0) {
      RoleRule heaviest = because[role.index()];
      sums[role.index()] += weight;
      if (heaviest == null || weight > heaviest.weights().get(zone)) {
        because[role.index()] = rules.get(number);
      }
    }
  }

  private boolean holds(RoleRule rule, Line line, int[] found) {
    if (rule.test() == RoleRule.Test.LOOKS) {
      for (String term : rule.terms()) {
        Look look = RoleRules.look(term);
        if (look != null && line.looks(look)) {
          return true;
        }
      }
      return false;
    }
    for (String term : rule.terms()) {
      boolean not = term.startsWith("!");
      Integer other = numbers.get(not ? term.substring(1) : term);
      boolean fired = other != null && found[other] >= rules.get(other).need();
      if (fired == not) {
        return false;
      }
    }
    return true;
  }

  private static LineReading best(float[][] sums, @Nullable RoleRule[][] because) {
    LineRole[] roles = new LineRole[ZONES];
    float[] scores = new float[ZONES];
    String[] names = new String[ZONES];
    for (int zone = 0; zone < ZONES; zone++) {
      roles[zone] = LineRole.BODY;
      scores[zone] = Float.NEGATIVE_INFINITY;
      names[zone] = "unexplained";
      for (int role = 0; role < ROLES.length; role++) {
        RoleRule rule = because[zone][role];
        if (rule != null && sums[zone][role] > scores[zone]) {
          roles[zone] = ROLES[role];
          scores[zone] = sums[zone][role];
          names[zone] = rule.name();
        }
      }
    }
    return new LineReading(roles, scores, names);
  }
}
