package dev.countywire.operations.kibana;

/// What Kibana keeps, in the order in which one needs the other.
public enum ObjectKind {
  /// Advanced settings of a space, such as its time zone.
  SETTINGS("settings", "settings"),
  /// What dashboards are marked with.
  TAG("tag", "tags"),
  /// Which index to read, and by which time.
  DATA_VIEW("data view", "data-views"),
  /// A page of charts.
  DASHBOARD("dashboard", "dashboards"),
  /// Where alerts go.
  CONNECTOR("connector", "connectors"),
  /// What raises an alert.
  RULE("rule", "rules");

  private final String words;
  private final String folder;

  ObjectKind(String words, String folder) {
    this.words = words;
    this.folder = folder;
  }

  /// As a person says it.
  public String words() {
    return words;
  }

  /// Folder of its files.
  public String folder() {
    return folder;
  }

  /// Whether it belongs to alerting, which a Kibana may be without.
  public boolean isAlerting() {
    return this == CONNECTOR || this == RULE;
  }
}
