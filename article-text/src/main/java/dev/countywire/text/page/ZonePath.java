package dev.countywire.text.page;

import java.util.Arrays;
import java.util.List;

/// Finds where head, title, lead, article and tail of a page begin: of all ways to cut the page in
/// that order, the one whose lines fit their zones best.
final class ZonePath {
  private static final List<Zone> ORDER = List.of(Zone.values());
  private static final int ZONES = ORDER.size();
  private static final float NEVER = Float.NEGATIVE_INFINITY;

  // what it costs to step from one zone to the next; rows and columns in the order of Zone
  private static final float[][] STEPS = {
    {0, -0.7f, -1.7f, 0, -4},
    {NEVER, NEVER, 0, 0, -4},
    {NEVER, -0.9f, 0, 0, -4},
    {NEVER, NEVER, NEVER, 0, -1},
    {NEVER, NEVER, NEVER, NEVER, 0}
  };
  private static final float[] START = {0, -0.7f, -1.2f, 0, -6};

  private ZonePath() {}

  /// The zone of each line. Where a line of the foot stands so high that nothing would be left for
  /// the article, the page is read as if it had no foot.
  static Zone[] of(List<LineReading> lines) {
    Zone[] path = of(lines, ZONES);
    return Arrays.asList(path).contains(Zone.INSIDE) ? path : of(lines, Zone.TAIL.index());
  }

  private static Zone[] of(List<LineReading> lines, int zones) {
    int[][] from = new int[lines.size()][ZONES];
    float[] best = START.clone();
    for (int i = 0; i < lines.size(); i++) {
      float[] next = new float[ZONES];
      Arrays.fill(next, NEVER);
      for (int zone = 0; zone < zones; zone++) {
        if (i == 0) {
          next[zone] = START[zone];
        } else {
          for (int before = 0; before < ZONES; before++) {
            float score = best[before] + STEPS[before][zone];
            if (score > next[zone]) {
              next[zone] = score;
              from[i][zone] = before;
            }
          }
        }
        next[zone] += lines.get(i).score(zone);
      }
      best = next;
    }
    return trace(from, best);
  }

  private static Zone[] trace(int[][] from, float[] best) {
    Zone[] path = new Zone[from.length];
    int zone = 0;
    for (int i = 1; i < ZONES; i++) {
      zone = best[i] > best[zone] ? i : zone;
    }
    for (int i = from.length - 1; i >= 0; i--) {
      path[i] = ORDER.get(zone);
      zone = from[i][zone];
    }
    return path;
  }
}
