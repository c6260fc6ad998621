package dev.countywire.text.place;

import java.util.List;

/// Says whether a division in front of a stem and a suffix belongs to the place's name: 华容|河,
/// 华容县|体育中心, but 张家港市 and 永联村.
///
/// @param names the forms of the divisions' names
record DivisionInFront(PlaceNames names) {
  private static final List<String> LINES = List.of("路", "速", "铁", "国道", "省道", "县道", "隧道");

  // a short name in front belongs to the place, a full one only where nothing stands between
  boolean belongs(String text, Known known, int division, SuffixName name) {
    boolean full = isFull(known, division);
    return switch (name.way()) {
      case TOWNSHIP -> !full && name.stem() == 0 && inFront(known, division) >= 0;
      case SETTLEMENT -> !full && name.stem() == 0;
      case NATURAL -> !full && (name.stem() > 0 || !isLine(text, name));
      case FACILITY -> !full || name.stem() == 0;
      case SHORT -> !full;
    };
  }

  // where the place begins that the division belongs to
  int begin(Known known, int division) {
    int front = inFront(known, division);
    // 广州江南果菜批发市场
    boolean both =
        front >= 0
            && known.accepted().get(front)
            && !isFull(known, division)
            && !isFull(known, front);
    return known.divisions().begin(both ? front : division);
  }

  private boolean isFull(Known known, int division) {
    return names.isFull(known.divisions().form(division));
  }

  private static int inFront(Known known, int division) {
    return known.divisions().endingAt(known.divisions().begin(division));
  }

  // neither 武汉至通城高速公路 nor 湖南高速交警 names a line after one division
  private static boolean isLine(String text, SuffixName name) {
    return LINES.stream().anyMatch(line -> text.startsWith(line, name.end() - line.length()))
        && name.end() - name.suffix() > 1;
  }
}
