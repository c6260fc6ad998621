package dev.countywire.cli;

import dev.countywire.operations.rejected.DeadLetter;
import dev.countywire.operations.rejected.LetterGroup;
import dev.countywire.operations.rejected.VisibleBytes;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Dead letters, in lines for a person.
final class DeadLetterTable {
  private DeadLetterTable() {}

  /// Two lines a group: what and how many, then when and an example.
  static List<String> of(List<LetterGroup> groups) {
    if (groups.isEmpty()) {
      return List.of("no dead letters");
    }
    List<String> lines = new ArrayList<>();
    for (LetterGroup group : groups) {
      LetterGroup.Kind kind = group.kind();
      lines.add(
          TerminalText.line(
              "%8d  %-7s  %-18s  %-8s  %s"
                  .formatted(
                      group.letters(),
                      kind.stage(),
                      kind.reason().code(),
                      kind.state().code(),
                      kind.origin())));
      lines.add(
          TerminalText.line(
              "          %s to %s, newest %s: %s"
                  .formatted(group.oldest(), group.newest(), group.example(), group.detail())));
    }
    return lines;
  }

  /// One letter with its headers.
  ///
  /// @param bytes how much of the value is shown
  static List<String> of(DeadLetter letter, int bytes) {
    List<String> lines = new ArrayList<>();
    lines.add("%s  %s".formatted(letter.address(), letter.state().code()));
    for (Header header : letter.source().headers()) {
      lines.add("  " + header.key() + ": " + visible(header.value(), 1000));
    }
    lines.add("  key: " + visible(letter.source().key(), 200));
    lines.add("  " + visible(letter.source().value(), bytes));
    return lines;
  }

  private static String visible(byte @Nullable [] bytes, int most) {
    return bytes == null ? "(none)" : TerminalText.safe(VisibleBytes.of(bytes, most));
  }
}
