package dev.countywire.cli;

import dev.countywire.model.EnricherVersion;
import dev.countywire.text.Generation;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    EnricherVersion enricher = Generation.current();
    return new String[] {
      "countywire " + enricher.version() + ", generation " + enricher.generation()
    };
  }
}
