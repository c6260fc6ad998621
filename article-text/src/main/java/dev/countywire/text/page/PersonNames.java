package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.List;

/// Tells names of people from other words in credits, where a label says that a name must come.
final class PersonNames {
  private static final TermTable SURNAMES = TermTable.standard("surnames.tsv");
  private static final TermTable NOBODY = TermTable.standard("nobody.tsv");
  private static final String PARTED_BY = " 　、，,";
  // 宣传部, 县委办: the last characters of bodies, which stand behind labels too
  private static final String BODY_ENDS = "局委办院校庭厅社报网台处科站队部会馆室所司组厂店店区县市镇乡村号";

  private PersonNames() {}

  /// Whether a run behind a label can be a name.
  static boolean isName(String run) {
    int length = run.length();
    boolean dotted = run.indexOf('·') > 0;
    if (length < 2 || length > (dotted ? 16 : 4)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!Shape.isHan(run.charAt(i)) && run.charAt(i) != '·') {
        return false;
      }
    }
    return !NOBODY.holds(run) && isPerson(run, dotted);
  }

  private static boolean isPerson(String run, boolean dotted) {
    int length = run.length();
    return length == 2
        || dotted
        || BODY_ENDS.indexOf(run.charAt(length - 1)) < 0
        || (length == 3
            && hasSurname(run)
            && "部所司组厂店号".indexOf(run.charAt(2)) < 0
            && "县市省区镇".indexOf(run.charAt(0)) < 0
            && "会馆室局委办院校庭厅网台处科站队".indexOf(run.charAt(2)) < 0);
  }

  /// Whether a run that follows a label without a space can be a name.
  static boolean isSureName(String run) {
    return isName(run) && hasSurname(run) && run.length() <= (hasDoubleSurname(run) ? 4 : 3);
  }

  /// Whether it begins with a surname.
  static boolean hasSurname(String run) {
    return SURNAMES.kind(run, 0, 1).equals("single") || hasDoubleSurname(run);
  }

  private static boolean hasDoubleSurname(String run) {
    return run.length() > 2 && SURNAMES.kind(run, 0, 2).equals("double");
  }

  /// Whether a short text is names parted by spaces or commas and nothing else.
  ///
  /// @param most how many there may be
  static boolean areSureNames(String words, int most) {
    String text = words.strip();
    int count = 0;
    for (int begin = nameAt(text, 0); begin < text.length(); count++) {
      int end = nameEnd(text, begin);
      // the first word that is no name mostly settles it
      if (count == most || !isSureName(text.substring(begin, end))) {
        return false;
      }
      begin = nameAt(text, end);
    }
    return count > 0;
  }

  /// The parts of a text between spaces and commas.
  static List<String> split(String words) {
    String text = words.strip();
    List<String> parts = new ArrayList<>();
    for (int begin = nameAt(text, 0); begin < text.length(); ) {
      int end = nameEnd(text, begin);
      parts.add(text.substring(begin, end));
      begin = nameAt(text, end);
    }
    return parts;
  }

  private static int nameAt(String text, int from) {
    int at = from;
    while (at < text.length() && PARTED_BY.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int nameEnd(String text, int from) {
    int at = from;
    while (at < text.length() && PARTED_BY.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
