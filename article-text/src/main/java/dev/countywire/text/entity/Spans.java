package dev.countywire.text.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Mentions of one field while they are found; at each end and beginning the longest is known.
final class Spans {
  private final Map<Integer, Mention> byEnd = new HashMap<>();
  private final Map<Integer, Mention> byBegin = new HashMap<>();
  private final List<Mention> all = new ArrayList<>();

  void add(Mention mention) {
    all.add(mention);
    byEnd.merge(mention.end(), mention, (a, b) -> b.length() > a.length() ? b : a);
    byBegin.merge(mention.begin(), mention, (a, b) -> b.length() > a.length() ? b : a);
  }

  void addAll(Collection<Mention> mentions) {
    mentions.forEach(this::add);
  }

  @Nullable Mention endingAt(int end) {
    return byEnd.get(end);
  }

  @Nullable Mention beginningAt(int begin) {
    return byBegin.get(begin);
  }

  List<Mention> all() {
    return all;
  }
}
