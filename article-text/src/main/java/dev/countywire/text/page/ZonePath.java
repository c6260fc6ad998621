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
    // by line and zone: the zone of the line before
    byte[] from = new byte[lines.size() * ZONES];
    float[] best = new float[ZONES];
    float[] next = new float[ZONES];
    for (int i = 0; i < lines.size(); i++) {
      Arrays.fill(next, NEVER);
      if (i == 0) {
        System.arraycopy(START, 0, next, 0, zones);
      } else {
        step(best, next, from, i * ZONES, zones);
      }
      for (int zone = 0; zone < zones; zone++) {
        next[zone] += lines.get(i).score(zone);
      }
      float[] last = best;
      best = next;
      next = last;
    }
    return trace(from, best);
  }

  // from the zones of a line to those of the next one
  private static void step(float[] best, float[] next, byte[] from, int at, int zones) {
    for (int zone = 0; zone < zones; zone++) {
      for (int before = 0; before < ZONES; before++) {
        float score = best[before] + STEPS[before][zone];
        if (score > next[zone]) {
          next[zone] = score;
          from[at + zone] = (byte) before;
        }
      }
    }
  }

  private static Zone[] trace(byte[] from, float[] best) {
    Zone[] path = new Zone[from.length / ZONES];
    int zone = 0;
    for (int i = 1; i < ZONES; i++) {
      zone = best[i] > best[zone] ? i : zone;
    }
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = ORDER.get(zone);
      zone = from[i * ZONES + zone];
    }
    return path;
  }
}
