package dev.countywire.operations;

import dev.countywire.operations.rebuild.Rebuild;
import java.util.Arrays;

/// A step of a rebuild in a process of its own, to be killed within it.
final class StepProcess {
  private StepProcess() {}

  /// Arguments: `promote` (by force) or `finish`, and the settings.
  public static void main(String[] arguments) {
    String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
    try (Rebuild rebuild = new Rebuild(Newsroom.settings(settings), _ -> {})) {
      if (arguments[0].equals("promote")) {
        var _ = rebuild.promote(true, null, _ -> {});
      } else {
        rebuild.finish();
      }
    }
  }
}
