package dev.countywire.text.place;

import java.util.BitSet;

/// Where divisions stand in one field by their full names or in a chain (江苏|南通), for what must not
/// cut through them.
public final class FullNames {
  // offsets behind the first character of a name and before its end
  private final BitSet inside = new BitSet();
  private final BitSet ends = new BitSet();

  /// Adds a mention if its rule says that it is a full name or the end of a chain.
  ///
  /// @param begin UTF-16 offset, inclusive
  /// @param end UTF-16 offset, exclusive
  public void add(int begin, int end, String rule) {
    if (rule.equals("division-name") || rule.equals("division-chain")) {
      inside.set(begin + 1, end);
      ends.set(end);
    }
  }

  /// Whether a stretch begins or ends inside a full name that it does not lie in: 兴安盟阿尔山|市 is no
  /// mountain, 德兴市铜矿|街道 no mine.
  public boolean areCutBy(int begin, int end) {
    return inside.get(begin) ? !inside.get(end - 1) : inside.get(end);
  }

  /// Whether a full name ends there.
  public boolean endAt(int end) {
    return ends.get(end);
  }
}
