package dev.countywire.text;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Text on its way through the stages, with the way back to the raw text.
///
/// Every UTF-16 unit knows the raw offset that it came from, so a finding can be traced to the
/// source.
public final class MappedText {
  private final String text;
  // origin[i] is the raw offset of unit i, origin[length] the raw length; null is the identity
  private final int @Nullable [] origin;

  private MappedText(String text, int @Nullable [] origin) {
    this.text = text;
    this.origin = origin;
  }

  /// Raw text, mapped to itself.
  public static MappedText raw(String text) {
    return new MappedText(text, null);
  }

  /// The text as it stands now.
  public String text() {
    return text;
  }

  /// Raw offset of unit `at`; the raw length for the end.
  ///
  /// @throws IndexOutOfBoundsException outside 0 to length, inclusive
  public int rawOffset(int at) {
    return origin == null ? Objects.checkIndex(at, text.length() + 1) : origin[at];
  }

  /// Another text of the same length, unit for unit.
  ///
  /// @throws IllegalArgumentException if the length differs
  public MappedText sameLength(String next) {
    if (next.length() != text.length()) {
      throw new IllegalArgumentException(next.length() + " units instead of " + text.length());
    }
    return new MappedText(next, origin);
  }

  /// Starts an edit of this text, from left to right.
  public Editor edit() {
    return new Editor(this);
  }

  /// Builds the next text from copies, replacements and gaps, in order; what is not named at the
  /// end is copied.
  public static final class Editor {
    private final MappedText from;
    private final StringBuilder out = new StringBuilder();
    private int[] origin = {};
    private int at;
    private boolean changed;

    private Editor(MappedText from) {
      this.from = from;
    }

    /// Copies up to `begin`, then writes `replacement` instead of what stands up to `end`.
    ///
    /// @throws IllegalArgumentException if the edit lies before the last one
    public Editor replace(int begin, int end, CharSequence replacement) {
      if (begin < at || end < begin) {
        throw new IllegalArgumentException("edit " + begin + "–" + end + " behind " + at);
      }
      start();
      copyTo(begin);
      reserve(out.length() + replacement.length() + from.text.length() - end + 1);
      for (int i = 0; i < replacement.length(); i++) {
        origin[out.length()] = from.rawOffset(Math.min(begin + i, Math.max(begin, end - 1)));
        out.append(replacement.charAt(i));
      }
      at = end;
      return this;
    }

    /// Leaves out what stands from `begin` to `end`.
    public Editor drop(int begin, int end) {
      return replace(begin, end, "");
    }

    /// The edited text; the same object if nothing was edited.
    public MappedText done() {
      if (!changed) {
        return from;
      }
      copyTo(from.text.length());
      origin[out.length()] = from.rawOffset(from.text.length());
      return new MappedText(out.toString(), Arrays.copyOf(origin, out.length() + 1));
    }

    // nothing is allocated before the first edit: most texts need none
    private void start() {
      if (!changed) {
        changed = true;
        out.ensureCapacity(from.text.length());
        origin = new int[from.text.length() + 1];
      }
    }

    private void copyTo(int end) {
      int to = out.length();
      if (from.origin != null) {
        System.arraycopy(from.origin, at, origin, to, end - at);
      } else {
        for (int i = at; i < end; i++) {
          origin[to + i - at] = i;
        }
      }
      out.append(from.text, at, end);
      at = end;
    }

    private void reserve(int units) {
      if (units > origin.length) {
        origin = Arrays.copyOf(origin, Math.max(units, origin.length * 3 / 2));
      }
    }
  }
}
