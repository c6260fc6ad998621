package dev.countywire.runtime.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Standard error of the process: plain text, or, once told so, nothing but ECS JSON lines.
///
/// Notices for a person that are printed to [#err] become log events too then, so that a log
/// shipper finds no line that is not JSON.
public final class LogOutput {
  /// What a sentence about a failure begins with; it is logged as an error.
  public static final String FAILURE = "countywire: ";

  private static final String CONFIGURATION = "ecs.logback.xml";

  private final PrintStream plain;
  private final PrintStream err = new PrintStream(new Lines(), true, StandardCharsets.UTF_8);
  private volatile LogForm form = LogForm.TEXT;

  private LogOutput(PrintStream plain) {
    this.plain = plain;
  }

  /// Text goes there until [#use] says otherwise.
  ///
  /// @param plain standard error, UTF-8
  public static LogOutput to(PrintStream plain) {
    return new LogOutput(plain);
  }

  /// Where notices are printed.
  public PrintStream err() {
    return err;
  }

  /// The form in use.
  public LogForm form() {
    return form;
  }

  /// Changes the form; JSON stays for the life of the process, as it also changes Logback.
  ///
  /// @throws IllegalStateException if Logback does not take its configuration
  public void use(LogForm wanted) {
    if (wanted == LogForm.JSON) {
      configureLogback();
    }
    form = wanted;
  }

  private static void configureLogback() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(
          Objects.requireNonNull(LogOutput.class.getResource(CONFIGURATION), CONFIGURATION));
    } catch (JoranException broken) {
      throw new IllegalStateException(CONFIGURATION, broken);
    }
  }

  private static void log(String line) {
    // not a constant: Logback is slow to start, and a help page needs none
    Logger notices = LoggerFactory.getLogger("dev.countywire");
    if (line.startsWith(FAILURE)) {
      notices.error(line.substring(FAILURE.length()));
    } else if (!line.isBlank()) {
      notices.info(line);
    }
  }

  /// Passes bytes through, or makes an event of each line.
  private final class Lines extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
      if (form == LogForm.TEXT) {
        plain.write(b);
      } else if (b == '\n') {
        log(line.toString(StandardCharsets.UTF_8).stripTrailing());
        line.reset();
      } else {
        line.write(b);
      }
    }

    @Override
    public void flush() {
      plain.flush();
    }
  }
}
