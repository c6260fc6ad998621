package dev.countywire.cli;

import dev.countywire.runtime.log.LogForm;
import dev.countywire.runtime.log.LogOutput;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// The root of the command line, with its commands in the order of an article's way.
@Command(
    name = "countywire",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    description = "Streaming ingestion of Chinese local-government news.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n")
final class Countywire {
  private final Context context;

  private Countywire(Context context) {
    this.context = context;
  }

  @Option(
      names = "--log",
      paramLabel = "FORM",
      scope = ScopeType.INHERIT,
      description = "text (default), or json: one ECS object a line on standard error")
  void log(LogForm form) {
    context.log().use(form);
  }

  /// The command line with all commands.
  static CommandLine commandLine(Context context) {
    CommandLine root = new CommandLine(new Countywire(context));
    root.getCommandSpec().usageMessage().footer("  ./countywire demo");
    root.addSubcommand(new DemoCommand(context));
    root.addSubcommand(new EnrichCommand(context));
    root.addSubcommand(new TopicsCommand(context));
    root.addSubcommand(new ProduceCommand(context));
    root.addSubcommand(new RetractCommand(context));
    root.addSubcommand(new StreamCommand(context));
    root.addSubcommand(new IndexCommand(context));
    root.addSubcommand(new ServeCommand(context));
    root.addSubcommand(new StoriesCommand(context));
    root.addSubcommand(
        new CommandLine(new ReplayCommand(context)).addSubcommand(new RebuildCommand(context)));
    root.addSubcommand(new StatusCommand(context));
    root.addSubcommand(new VerifyCommand(context));
    root.addSubcommand(new RejectedCommand(context));
    root.addSubcommand(new ExportCommand(context));
    root.addSubcommand(new WatchCommand(context));
    root.addSubcommand(new KibanaCommand(context));
    root.addSubcommand(new ExplainCommand(context));
    root.addSubcommand(new SectorsCommand(context));
    root.addSubcommand(new LearnFurnitureCommand(context));
    return configured(root, context);
  }

  private static CommandLine configured(CommandLine root, Context context) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String line : ExitCode.HELP) {
      codes.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
    }
    forEach(root, line -> line.getCommandSpec().usageMessage().exitCodeList(codes).width(100));
    return root.setOut(new PrintWriter(context.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(context.err(), true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Countywire::misused)
        .setExecutionExceptionHandler(new FailureSentence(context.err()));
  }

  private static int misused(ParameterException wrong, String[] arguments) {
    CommandLine line = wrong.getCommandLine();
    line.getErr()
        .println(LogOutput.FAILURE + TerminalText.safe(String.valueOf(wrong.getMessage())));
    line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static void forEach(CommandLine root, java.util.function.Consumer<CommandLine> action) {
    action.accept(root);
    root.getSubcommands().values().forEach(line -> forEach(line, action));
  }
}
