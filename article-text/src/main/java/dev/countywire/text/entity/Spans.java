package dev.countywire.text.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mentions of one field while they are found; at each end and beginning the longest is known.
final class Spans {
  private @Nullable Mention[] byEnd = new @Nullable Mention[128];
  private @Nullable Mention[] byBegin = new @Nullable Mention[128];
  private final List<Mention> all = new ArrayList<>();

  void add(Mention mention) {
    all.add(mention);
    if (mention.end() >= byEnd.length) {
      int length = Math.max(mention.end() + 1, byEnd.length * 2);
      byEnd = Arrays.copyOf(byEnd, length);
      byBegin = Arrays.copyOf(byBegin, length);
    }
    byEnd[mention.end()] = longer(byEnd[mention.end()], mention);
    byBegin[mention.begin()] = longer(byBegin[mention.begin()], mention);
  }

  // of two of one length the first
  private static Mention longer(@Nullable Mention known, Mention other) {
    return known == null || other.length() > known.length() ? other : known;
  }

  void addAll(Collection<Mention> mentions) {
    mentions.forEach(this::add);
  }

  @Nullable Mention endingAt(int end) {
    return end < 0 || end >= byEnd.length ? null : byEnd[end];
  }

  @Nullable Mention beginningAt(int begin) {
    return begin < 0 || begin >= byBegin.length ? null : byBegin[begin];
  }

  List<Mention> all() {
    return all;
  }
}
