package dev.countywire.text.page;

import java.util.Arrays;

/// The sums of one line after the other. For one page and one thread; the arrays serve all lines.
final class LineWeighing {
  private static final int ZONES = Zone.values().length;
  private static final int NONE = -1;

  private final CompiledRules rules;
  // by rule: terms found, and the end of the last one; ends count on from line to line, so that
  // nothing need be cleared
  private final int[] found;
  private final int[] foundEnd;
  private int lineBegin;
  // rules that hold, and rules on others that are still to be looked at
  private final long[] holding;
  private final long[] open;
  // by zone and role, and a bit for each that a rule has added to
  private final float[] sums = new float[RoleSums.count()];
  private long spoken;

  LineWeighing(CompiledRules rules) {
    this.rules = rules;
    found = new int[rules.size()];
    foundEnd = new int[rules.size()];
    holding = new long[rules.words()];
    open = new long[rules.words()];
  }

  /// Weighs a line.
  LineReading of(Line line) {
    Arrays.fill(sums, 0);
    spoken = 0;
    for (int word = 0; word < holding.length; word++) {
      holding[word] = 0;
      open[word] = rules.premises().unasked()[word];
    }
    findTerms(line);
    lineBegin += line.folded().length();
    for (long looks = line.looks(); looks != 0; looks &= looks - 1) {
      include(holding, rules.rulesOfLook(Long.numberOfTrailingZeros(looks)));
    }
    draw();
    addUp();
    return best();
  }

  private void findTerms(Line line) {
    String folded = line.folded();
    if (rules.starts().trie().mayBegin(at(folded, line.core()), at(folded, line.core() + 1))) {
      atStart(line, folded);
    }
    int coreEnd = line.coreEnd();
    if (rules.ends().trie().mayBegin(at(folded, coreEnd - 1), at(folded, coreEnd - 2))) {
      walk(rules.ends(), folded, coreEnd);
    }
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

  private static char at(String folded, int i) {
    return i >= 0 && i < folded.length() ? folded.charAt(i) : 0;
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
    if (lineBegin + begin >= foundEnd[number]) {
      boolean first = foundEnd[number] <= lineBegin;
      foundEnd[number] = lineBegin + end;
      found[number] = first ? 1 : found[number] + 1;
      if (found[number] == rules.need(number)) {
        CompiledRules.set(holding, number);
      }
    }
  }

  // the rules on other rules, in the order of the table: a rule only asks for rules below it
  private void draw() {
    for (int word = 0; word < holding.length; word++) {
      long done = 0;
      for (long rest = asking(word); rest != 0; rest = asking(word) & ~done) {
        long bit = Long.lowestOneBit(rest);
        int number = (word << 6) + Long.numberOfTrailingZeros(bit);
        if ((holding[word] & bit) != 0 || rules.premises().follows(number, holding)) {
          holding[word] |= bit;
          include(open, rules.premises().asked(number));
        }
        done |= bit;
      }
    }
  }

  private long asking(int word) {
    return (holding[word] & rules.premises().asking()[word]) | open[word];
  }

  private void addUp() {
    for (int word = 0; word < holding.length; word++) {
      for (long rest = holding[word] & rules.sums().speaking()[word]; rest != 0; rest &= rest - 1) {
        add((word << 6) + Long.numberOfTrailingZeros(rest));
      }
    }
  }

  private void add(int number) {
    RoleSums adds = rules.sums();
    for (int i = adds.first(number); i < adds.first(number + 1); i++) {
      sums[adds.slot(i)] += adds.weight(i);
      spoken |= 1L << adds.slot(i);
    }
  }

  private LineReading best() {
    int[] best = new int[ZONES];
    float[] scores = new float[ZONES];
    for (int zone = 0; zone < ZONES; zone++) {
      best[zone] = best(zone);
      scores[zone] = best[zone] == NONE ? Float.NEGATIVE_INFINITY : sums[best[zone]];
    }
    return new LineReading(rules, holding.clone(), best, scores);
  }

  private int best(int zone) {
    int best = NONE;
    for (long rest = spoken & RoleSums.of(zone); rest != 0; rest &= rest - 1) {
      int slot = Long.numberOfTrailingZeros(rest);
      best = best == NONE || sums[slot] > sums[best] ? slot : best;
    }
    return best;
  }

  private static void include(long[] set, long[] more) {
    for (int word = 0; word < more.length; word++) {
      set[word] |= more[word];
    }
  }
}
