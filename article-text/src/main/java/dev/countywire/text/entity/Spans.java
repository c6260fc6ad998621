package dev.countywire.text.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mentions of one field while they are found; at each end and beginning the longest is known.
final class Spans {
  private final @Nullable Mention[] byEnd;
  private final @Nullable Mention[] byBegin;
  private final List<Mention> all = new ArrayList<>();

  /// For a field of so many units.
  Spans(int units) {
    byEnd = new @Nullable Mention[units + 1];
    byBegin = new @Nullable Mention[units + 1];
  }

  void add(Mention mention) {
    all.add(mention);
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

  /// Whether a mention that begins before `begin` ends behind it and before `end`: 审计|厅|驻村.
  boolean endInside(int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      Mention mention = endingAt(i);
      if (mention != null && mention.begin() < begin) {
        return true;
      }
    }
    return false;
  }

  List<Mention> all() {
    return all;
  }
}
