package dev.countywire.cli;

import dev.countywire.runtime.Settings;
import dev.countywire.web.WebServer;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A page over the index, for people without Kibana.
@Command(
    name = "serve",
    description = {
      "Serves a page over the index until it is stopped (Ctrl-C).",
      "Search, flow over time, sectors, provinces, stories, and every article before and after. It",
      "only reads, and answers on loopback unless serve.host says otherwise: nobody is asked for a",
      "password."
    },
    footer = "  ./countywire serve --elasticsearch http://search:9200 --set serve.port=0")
final class ServeCommand implements Callable<Integer> {
  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();

  ServeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(context, this::run);
  }

  private int run(Settings settings) throws InterruptedException {
    try (WebServer server = WebServer.open(settings, context.err()::println)) {
      context.out().println("the page is at " + server.url());
      context.service().awaitStop();
    }
    return ExitCode.OK;
  }
}
