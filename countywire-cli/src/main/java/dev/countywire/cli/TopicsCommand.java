package dev.countywire.cli;

import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.TopicLayout;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Creates the topics, or checks them.
@Command(
    name = "topics",
    description = "Creates the topics, or checks that they are as they should be.",
    footer =
        "  ./countywire topics create --bootstrap-servers kafka:9092 --set topics.replication=3")
final class TopicsCommand {
  private final Context context;

  TopicsCommand(Context context) {
    this.context = context;
  }

  @Command(
      description = "Creates what is missing; topics that exist are left alone.",
      footer = "  ./countywire topics create --set topics.partitions=12")
  int create(@Mixin SettingsOptions options) throws IOException, InterruptedException {
    return with(options, this::create);
  }

  @Command(
      description = "Changes nothing; ends with 1 if a topic is missing or differs.",
      footer = "  ./countywire topics check --bootstrap-servers kafka:9092")
  int check(@Mixin SettingsOptions options) throws IOException, InterruptedException {
    return with(options, this::check);
  }

  private int with(SettingsOptions options, ToIntBiFunction<TopicLayout, Admin> action)
      throws IOException, InterruptedException {
    return options.run(
        context,
        settings -> {
          try (Admin admin = Admin.create(KafkaSettings.from(settings).with(Map.of(), Map.of()))) {
            return action.applyAsInt(TopicLayout.from(settings), admin);
          }
        });
  }

  private int create(TopicLayout layout, Admin admin) {
    List<String> created = layout.create(admin);
    for (String name : layout.topics().all()) {
      context.out().println(name + (created.contains(name) ? ": created" : ": was there"));
    }
    return ExitCode.OK;
  }

  private int check(TopicLayout layout, Admin admin) {
    List<String> faults = layout.check(admin);
    faults.forEach(context.out()::println);
    if (faults.isEmpty()) {
      context.out().println("all topics are as they should be");
    }
    return faults.isEmpty() ? ExitCode.OK : ExitCode.NOT_WELL;
  }
}
