package dev.countywire.text.page;

import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Weighs every line of a page with the table of roles: one matching pass over the page, then a sum
/// for each line, zone and role.
final class LineReader {
  private static final int ZONES = Zone.values().length;
  private static final int TITLE = Zone.TITLE.index();
  private static final LineRole[] ROLES = LineRole.values();

  private final List<RoleRule> rules;
  private final Vocabulary terms;
  private final RoleRule[][] rulesOfTerm;
  private final int[][] numbersOfTerm;
  private final float[][] weights;
  // rules on looks and on other rules, which follow the table's order
  private final int[] derived;
  // by rule: the looks it wants one of; empty for a rule on other rules
  private final List<Set<Look>> looks = new ArrayList<>();
  // by rule: numbers of the rules it stands on, -1-n for one that must not hold
  private final int[][] premises;
  private final int[] needs;

  LineReader(RoleRules table) {
    rules = table.rules();
    Map<String, Integer> numbers = new HashMap<>();
    premises = new int[rules.size()][];
    needs = new int[rules.size()];
    Vocabulary.Builder builder = Vocabulary.builder();
    List<List<Integer>> byTerm = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    for (int number = 0; number < rules.size(); number++) {
      RoleRule rule = rules.get(number);
      numbers.put(rule.name(), number);
      needs[number] = rule.need();
      looks.add(rule.looks());
      premises[number] = premises(rule, numbers);
      if (rule.test().ofText()) {
        for (String term : rule.spellings()) {
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

  private static int[] premises(RoleRule rule, Map<String, Integer> numbers) {
    if (rule.test() != RoleRule.Test.ALL) {
      return new int[0];
    }
    return rule.terms().stream()
        .mapToInt(
            t -> t.startsWith("!") ? -1 - number(t.substring(1), numbers) : number(t, numbers))
        .toArray();
  }

  private static int number(String name, Map<String, Integer> numbers) {
    return Objects.requireNonNull(numbers.get(name), name);
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
      found[number] = holds(number, line, found) ? 1 : 0;
    }
    float[][] sums = new float[ZONES][ROLES.length];
    @Nullable RoleRule[][] because = new RoleRule[ZONES][ROLES.length];
    for (int number = 0; number < found.length; number++) {
      RoleRule rule = rules.get(number);
      if (rule.role() != null && found[number] >= needs[number]) {
        for (int zone = 0; zone < ZONES; zone++) {
          // in the title's zone everything speaks for or against the title
          add(
              number,
              zone == TITLE ? LineRole.TITLE : rule.role(),
              zone,
              sums[zone],
              because[zone]);
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

  private boolean holds(int number, Line line, int[] found) {
    if (looks.get(number).isEmpty()) {
      for (int other : premises[number]) {
        int rule = other < 0 ? -other - 1 : other;
        if ((found[rule] >= needs[rule]) == (other < 0)) {
          return false;
        }
      }
      return true;
    }
    return line.looks(looks.get(number));
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
