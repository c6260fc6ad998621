package dev.countywire.operations.kibana;

import dev.countywire.runtime.Settings;
import java.util.List;
import java.util.function.Consumer;

/// Makes a Kibana as the files say; may be run any number of times.
public final class KibanaApply {
  private final KibanaSettings settings;
  private final boolean dryRun;

  private KibanaApply(KibanaSettings settings, boolean dryRun) {
    this.settings = settings;
    this.dryRun = dryRun;
  }

  /// Reads `kibana.*` and `index.alias`.
  ///
  /// @param dryRun to write nothing and say what would be done
  /// @throws dev.countywire.runtime.InvalidSetting for what does not fit
  public static KibanaApply from(Settings settings, boolean dryRun) {
    return new KibanaApply(KibanaSettings.from(settings), dryRun);
  }

  /// Waits for Kibana and brings the objects in, one after the other; what Kibana refuses does not
  /// keep it from the rest.
  ///
  /// @param objects in the order of [ObjectKind]
  /// @param notices gets a sentence when Kibana keeps it waiting
  /// @param done told of each object
  /// @return whether Kibana took all of them
  /// @throws KibanaUnavailable if it is not reached in time, or does not know who asks
  public boolean run(List<KibanaObject> objects, Consumer<String> notices, Consumer<Change> done) {
    boolean well = true;
    try (KibanaClient client = KibanaClient.at(settings, notices)) {
      client.awaitReady();
      for (KibanaObject object : objects) {
        Change change = apply(client, object.reading(settings.alias()));
        done.accept(change);
        well &= change.outcome() != Change.Outcome.REFUSED;
      }
    }
    return well;
  }

  private Change apply(KibanaClient client, KibanaObject object) {
    try {
      return store(client, object.kind()).apply(object, dryRun);
    } catch (RequestRefused refused) {
      return Change.of(
          object, Change.Outcome.REFUSED, List.of(String.valueOf(refused.getMessage())));
    }
  }

  private static ObjectStore store(KibanaClient client, ObjectKind kind) {
    return switch (kind) {
      case SETTINGS -> new SettingsStore(client);
      case TAG -> new TagStore(client);
      case DATA_VIEW -> new RestStore(client, RestStore.DATA_VIEWS);
      case DASHBOARD -> new RestStore(client, RestStore.DASHBOARDS);
      case CONNECTOR -> new RestStore(client, RestStore.CONNECTORS);
      case RULE -> new RestStore(client, RestStore.RULES);
    };
  }
}
