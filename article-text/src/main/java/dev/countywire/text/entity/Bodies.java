package dev.countywire.text.entity;

import org.jspecify.annotations.Nullable;

/// Goes through the endings of a field from left to right, so that a body found may open a longer
/// name.
final class Bodies {
  private static final Kind[] ENDINGS = {
    Kind.KNOWN_GOVERNMENT,
    Kind.LEVEL_ORGAN,
    Kind.ORGAN,
    Kind.BUREAU,
    Kind.BUREAU_END,
    Kind.BRANCH_END,
    Kind.KNOWN_ORGANIZATION,
    Kind.ORGANIZATION_END,
    Kind.KNOWN_COMPANY,
    Kind.AMBIGUOUS_COMPANY,
    Kind.COMPANY_END,
    Kind.INDUSTRY_END,
    Kind.KNOWN_ZONE,
    Kind.ZONE_END,
  };

  private static final long ENDING = ending();

  private Bodies() {}

  private static long ending() {
    long bits = 0;
    for (Kind kind : ENDINGS) {
      bits |= kind.bit();
    }
    return bits;
  }

  static Spans in(Scene scene) {
    Spans bodies = new Spans(scene.length());
    Mention longest = null;
    for (int i = 0; i < scene.hits(); i++) {
      long kinds = scene.kinds(i) & ENDING;
      if (kinds != 0 && !headed(scene, i)) {
        if (longest != null && longest.end() != scene.hitEnd(i)) {
          bodies.add(longest);
          longest = null;
        }
        longest = longer(longest, ending(scene, bodies, i, kinds));
      }
    }
    if (longest != null) {
      bodies.add(longest);
    }
    return bodies;
  }

  private static @Nullable Mention ending(Scene scene, Spans bodies, int hit, long kinds) {
    Mention longest = null;
    for (Kind kind : ENDINGS) {
      if ((kinds & kind.bit()) != 0) {
        Mention body = at(scene, bodies, kind, scene.hitBegin(hit), scene.hitEnd(hit));
        longest = longer(longest, body);
      }
    }
    return longest;
  }

  // 大队|长, 局|长: the title of its head, not the body
  private static boolean headed(Scene scene, int hit) {
    int end = scene.hitEnd(hit);
    return scene.at(end) == '长' && scene.from(scene.hitBegin(hit), Kind.TITLE) == end + 1;
  }

  private static @Nullable Mention at(Scene scene, Spans bodies, Kind kind, int begin, int end) {
    return switch (kind) {
      case KNOWN_GOVERNMENT, LEVEL_ORGAN, ORGAN, BUREAU, BUREAU_END ->
          Governments.at(scene, bodies, kind, begin, end);
      case BRANCH_END -> Branches.at(scene, bodies, begin, end);
      case KNOWN_ORGANIZATION, ORGANIZATION_END ->
          Organizations.at(scene, bodies, kind, begin, end);
      case KNOWN_COMPANY, AMBIGUOUS_COMPANY, COMPANY_END, INDUSTRY_END ->
          Companies.at(scene, bodies, kind, begin, end);
      case KNOWN_ZONE, ZONE_END -> Zones.at(scene, bodies, kind, begin, end);
      default -> null;
    };
  }

  private static @Nullable Mention longer(@Nullable Mention a, @Nullable Mention b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    boolean known = b.rule().endsWith("known") && !a.rule().endsWith("known");
    return b.length() > a.length() || (b.length() == a.length() && known) ? b : a;
  }
}
