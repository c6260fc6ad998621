package dev.countywire.text;

import java.util.ArrayList;
import java.util.List;

/// The cells of a line of a table or word list.
///
/// `String.split` with a limit of -1 does the same; to compile it alone took a tenth of a start,
/// since regular expressions are compiled along with it.
public final class Cells {
  private Cells() {}

  /// What stands between the separators: one cell more than there are separators, empty ones too.
  public static List<String> of(String line, char separator) {
    List<String> cells = new ArrayList<>();
    int begin = 0;
    for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, begin)) {
      cells.add(line.substring(begin, end));
      begin = end + 1;
    }
    cells.add(line.substring(begin));
    return cells;
  }

  /// The words between spaces and tabs, however many; none is empty.
  public static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == ' ' || line.charAt(i) == '\t') {
        if (i > begin) {
          words.add(line.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return words;
  }
}
