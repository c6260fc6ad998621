package dev.countywire.text;

/// Text on its way through the stages, with the way back to the raw text.
///
/// Every UTF-16 unit knows the raw offset that it came from, so a finding can be traced to the
/// source.
public final class MappedText {
  private final String text;
  // origin[i] is the raw offset of unit i; origin[length] the raw length
  private final int[] origin;

  private MappedText(String text, int[] origin) {
    this.text = text;
    this.origin = origin;
  }

  /// Raw text, mapped to itself.
  public static MappedText raw(String text) {
    int[] origin = new int[text.length() + 1];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = i;
    }
    return new MappedText(text, origin);
  }

  /// The text as it stands now.
  public String text() {
    return text;
  }

  /// Raw offset of unit `at`; the raw length for the end.
  ///
  /// @throws IndexOutOfBoundsException outside 0 to length, inclusive
  public int rawOffset(int at) {
    return origin[at];
  }

  /// Starts an edit of this text, from left to right.
  public Editor edit() {
    return new Editor(this);
  }

  /// Builds the next text from copies, replacements and gaps, in order; what is not named at the
  /// end is copied.
  public static final class Editor {
    private final MappedText from;
    private final StringBuilder out;
    private int[] origin;
    private int at;
    private boolean changed;

    private Editor(MappedText from) {
      this.from = from;
      this.out = new StringBuilder(from.text.length());
      this.origin = new int[from.text.length() + 1];
    }

    /// Copies up to `begin`, then writes `replacement` instead of what stands up to `end`.
    ///
    /// @throws IllegalArgumentException if the edit lies before the last one
    public Editor replace(int begin, int end, CharSequence replacement) {
      if (begin < at || end < begin) {
        throw new IllegalArgumentException("edit " + begin + "–" + end + " behind " + at);
      }
      copyTo(begin);
      reserve(out.length() + replacement.length() + from.text.length() - end + 1);
      for (int i = 0; i < replacement.length(); i++) {
        origin[out.length()] = from.origin[Math.min(begin + i, Math.max(begin, end - 1))];
        out.append(replacement.charAt(i));
      }
      at = end;
      changed = true;
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
      origin[out.length()] = from.origin[from.text.length()];
      return new MappedText(out.toString(), java.util.Arrays.copyOf(origin, out.length() + 1));
    }

    private void copyTo(int end) {
      System.arraycopy(from.origin, at, origin, out.length(), end - at);
      out.append(from.text, at, end);
      at = end;
    }

    private void reserve(int units) {
      if (units > origin.length) {
        origin = java.util.Arrays.copyOf(origin, Math.max(units, origin.length * 3 / 2));
      }
    }
  }
}
