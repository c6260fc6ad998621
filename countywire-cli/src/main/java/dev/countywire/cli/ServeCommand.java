package dev.countywire.cli;

import dev.countywire.runtime.Settings;
import dev.countywire.web.WebServer;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A page over the index, for people without Kibana.
@Command(
    name = "serve",
    description = {
      "Serves a page over the index until it is stopped (Ctrl-C): search, flow over time, sectors,",
      "provinces, stories, and every article before and after. It only reads, and answers on",
      "loopback unless serve.host says otherwise: nobody is asked for a password."
    },
    footer = "  ./countywire serve --elasticsearch http://search:9200 --set serve.port=0")
final class ServeCommand implements Callable<Integer> {
  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();

  ServeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.read(context.environment());
    if (options.print()) {
      context.out().print(SettingsOptions.masked(settings));
      return ExitCode.OK;
    }
    CountDownLatch stop = new CountDownLatch(1);
    try (WebServer server = WebServer.open(settings, context.err()::println)) {
      context.out().println("the page is at " + server.url());
      return context
          .service()
          .run(
              () -> {
                stop.await();
                return ExitCode.OK;
              },
              stop::countDown);
    }
  }
}
