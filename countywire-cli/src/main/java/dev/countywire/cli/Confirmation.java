package dev.countywire.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Asks a person before something cannot be taken back.
final class Confirmation {
  private Confirmation() {}

  /// Whether the person agrees; nobody to ask is a no.
  ///
  /// @param question without its question mark
  /// @param refused what is said after a no
  static boolean of(Context context, String question, String refused) throws IOException {
    if (!context.terminal()) {
      context.err().println("countywire: nobody is there to ask: say --yes to " + question);
      return false;
    }
    context.err().print(question + "? [y/N] ");
    context.err().flush();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8));
    String answer = in.readLine();
    boolean agreed = answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    if (!agreed) {
      context.err().println(refused);
    }
    return agreed;
  }
}
