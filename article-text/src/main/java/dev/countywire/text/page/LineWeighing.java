package dev.countywire.text.page;

import java.util.Arrays;

/// The sums of one line after the other. For one page and one thread; the arrays serve all lines.
final class LineWeighing {
  private static final Zone[] ZONES = Zone.values();
  private static final LineRole[] ROLES = LineRole.values();
  private static final int NOBODY = -1;

  private final CompiledRules rules;
  // by rule: terms found, and the end of the last one
  private final int[] found;
  private final int[] foundEnd;
  // rules that hold, and rules on others that are still to be looked at
  private final long[] holding;
  private final long[] open;
  // by zone and role: the sum, the weightiest rule, and its weight
  private final float[] sums = new float[CompiledRules.sums()];
  private final int[] because = new int[CompiledRules.sums()];
  private final float[] heaviest = new float[CompiledRules.sums()];

  LineWeighing(CompiledRules rules) {
    this.rules = rules;
    found = new int[rules.size()];
    foundEnd = new int[rules.size()];
    holding = new long[rules.words()];
    open = new long[rules.words()];
  }

  /// Weighs a line.
  LineReading of(Line line) {
    Arrays.fill(found, 0);
    Arrays.fill(foundEnd, 0);
    Arrays.fill(holding, 0);
    System.arraycopy(rules.unasked(), 0, open, 0, open.length);
    Arrays.fill(sums, 0);
    Arrays.fill(because, NOBODY);
    findTerms(line);
    for (long looks = line.looks(); looks != 0; looks &= looks - 1) {
      include(holding, rules.rulesOfLook(Long.numberOfTrailingZeros(looks)));
    }
    addUp();
    return best();
  }

  private void findTerms(Line line) {
    String folded = line.folded();
    atStart(line, folded);
    walk(rules.ends(), folded, line.coreEnd());
    TermRules inside = rules.inside(line);
    TermTrie trie = inside.trie();
    char before = 0;
    for (int end = 1; end <= folded.length(); end++) {
      char last = folded.charAt(end - 1);
      if (trie.mayBegin(last, before)) {
        walk(inside, folded, end);
      }
      before = last;
    }
  }

  private void atStart(Line line, String folded) {
    TermRules starts = rules.starts();
    int begin = line.core();
    int node = begin < folded.length() ? starts.trie().root(folded.charAt(begin)) : 0;
    for (int end = begin + 1; node != 0; end++) {
      for (int number : starts.at(node)) {
        if (end == line.coreEnd() || rules.rule(number).test() == RoleRule.Test.STARTS) {
          note(number, begin, end);
        }
      }
      node = end < folded.length() ? starts.trie().step(node, folded.charAt(end)) : 0;
    }
  }

  // backwards from the last character of a term
  private void walk(TermRules terms, String folded, int end) {
    int node = end > 0 ? terms.trie().root(folded.charAt(end - 1)) : 0;
    for (int begin = end - 1; node != 0; ) {
      for (int number : terms.at(node)) {
        note(number, begin, end);
      }
      begin--;
      node = begin >= 0 ? terms.trie().step(node, folded.charAt(begin)) : 0;
    }
  }

  // hits of one rule that overlap count once
  private void note(int number, int begin, int end) {
    if (begin >= foundEnd[number]) {
      foundEnd[number] = end;
      if (++found[number] == rules.rule(number).need()) {
        CompiledRules.set(holding, number);
      }
    }
  }

  // in the order of the table: a rule only asks for rules below it
  private void addUp() {
    for (int word = 0; word < holding.length; word++) {
      long done = 0;
      for (long rest = holding[word] | open[word]; rest != 0; ) {
        long bit = Long.lowestOneBit(rest);
        int number = (word << 6) + Long.numberOfTrailingZeros(bit);
        if ((open[word] & bit) != 0 && rules.follows(number, holding)) {
          holding[word] |= bit;
        }
        if ((holding[word] & bit) != 0) {
          include(open, rules.asked(number));
          add(number);
        }
        done |= bit;
        rest = (holding[word] | open[word]) & ~done;
      }
    }
  }

  private void add(int number) {
    int[] slots = rules.slots(number);
    float[] weights = rules.weights(number);
    for (int i = 0; i < slots.length; i++) {
      int slot = slots[i];
      sums[slot] += weights[i];
      if (because[slot] == NOBODY || weights[i] > heaviest[slot]) {
        because[slot] = number;
        heaviest[slot] = weights[i];
      }
    }
  }

  private LineReading best() {
    LineRole[] roles = new LineRole[ZONES.length];
    float[] scores = new float[ZONES.length];
    String[] names = new String[ZONES.length];
    for (int zone = 0; zone < ZONES.length; zone++) {
      int best = NOBODY;
      int first = zone * ROLES.length;
      for (int slot = first; slot < first + ROLES.length; slot++) {
        if (because[slot] != NOBODY && (best == NOBODY || sums[slot] > sums[best])) {
          best = slot;
        }
      }
      roles[zone] = best == NOBODY ? LineRole.BODY : ROLES[best - first];
      scores[zone] = best == NOBODY ? Float.NEGATIVE_INFINITY : sums[best];
      names[zone] = best == NOBODY ? "unexplained" : rules.rule(because[best]).name();
    }
    return new LineReading(roles, scores, names);
  }

  private static void include(long[] set, int[] more) {
    for (int number : more) {
      CompiledRules.set(set, number);
    }
  }
}
