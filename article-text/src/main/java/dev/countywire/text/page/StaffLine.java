package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Labels and names of a credit, such as `记者：甲 乙　编辑：丙` or `甲 文/图`.
///
/// @param credits what the labels say, in order
/// @param whole whether the text is labels, names, sources and dates and nothing else
record StaffLine(List<Credit> credits, boolean whole) {
  /// No credit.
  static final StaffLine NONE = new StaffLine(List.of(), false);

  private static final int LONGEST = 300;

  /// Copies the list.
  StaffLine {
    credits = List.copyOf(credits);
  }

  /// A label with what stands behind it.
  ///
  /// @param kind author, editor, other or source
  /// @param label as written, folded
  /// @param names people
  /// @param value outlet or body behind the label; empty where there is none
  /// @param postfix whether the label stands behind the names
  record Credit(String kind, String label, List<String> names, String value, boolean postfix) {
    private static final Set<String> PICTURES =
        Set.of("摄", "摄影", "供图", "图", "拍摄", "配图", "图片", "制图", "绘图", "摄影报道");

    /// Copies the list.
    Credit {
      names = List.copyOf(names);
    }

    /// Whether it credits a picture.
    boolean ofPicture() {
      return PICTURES.contains(label);
    }
  }

  /// Reads a text of at most 300 units; a longer one is no credit.
  static StaffLine of(String text) {
    String folded = text.length() > LONGEST ? "" : Folding.fold(text);
    return of(text, new StaffText(folded, Dates.in(folded)), false);
  }

  /// Reads a line of at most 300 units; a longer one is no credit.
  static StaffLine of(Line line) {
    return of(line.text(), new StaffText(line.folded(), line.dates()), false);
  }

  /// Reads a line that is labels and names and nothing else; gives up early where it is not.
  static StaffLine whole(Line line) {
    return of(line.text(), new StaffText(line.folded(), line.dates()), true);
  }

  private static StaffLine of(String text, StaffText credit, boolean wholeOnly) {
    if (text.length() > LONGEST) {
      return NONE;
    }
    List<String> names = boxed(text);
    return names.isEmpty()
        ? new StaffScanner(text, credit).scan(wholeOnly)
        : new StaffLine(List.of(new Credit("author", "", names, "", false)), true);
  }

  // □甲 乙: the box stands for the word reporter; (甲 乙)
  private static List<String> boxed(String text) {
    if (text.length() < 3 || text.length() > 24) {
      return List.of();
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean bracketed = (first == '（' || first == '(') && (last == '）' || last == ')');
    if (!bracketed && "□■◎○●◆".indexOf(first) < 0) {
      return List.of();
    }
    String inner = text.substring(1, text.length() - (bracketed ? 1 : 0));
    return PersonNames.areSureNames(inner, 4) ? PersonNames.split(inner) : List.of();
  }

  /// Whether a label is of that kind.
  boolean has(String kind) {
    for (Credit credit : credits) {
      if (credit.kind().equals(kind)) {
        return true;
      }
    }
    return false;
  }

  /// Names behind labels of one kind.
  List<String> names(String kind) {
    List<String> names = new ArrayList<>();
    for (Credit credit : credits) {
      if (credit.kind().equals(kind)) {
        names.addAll(credit.names());
      }
    }
    return names;
  }

  /// First value behind a source label, or an empty string.
  String source() {
    for (Credit credit : credits) {
      if (credit.kind().equals("source") && !credit.value().isEmpty()) {
        return credit.value();
      }
    }
    return "";
  }

  /// Whether any label names a person.
  boolean namesPeople() {
    for (Credit credit : credits) {
      if (!credit.names().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
