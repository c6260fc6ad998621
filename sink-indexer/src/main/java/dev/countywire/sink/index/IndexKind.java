package dev.countywire.sink.index;

/// The indices of countywire, each behind an alias of its own.
public enum IndexKind {
  /// The articles.
  ARTICLES("", "articles.template.json"),
  /// Figures: the ledger, and rows by site and minute.
  OPS("-ops", "ops.template.json"),
  /// The dead letters, without their bytes.
  REJECTED("-rejected", "rejected.template.json");

  private final String suffix;
  private final String resource;

  IndexKind(String suffix, String resource) {
    this.suffix = suffix;
    this.resource = resource;
  }

  /// Its alias.
  ///
  /// @param articles alias of the articles
  public String alias(String articles) {
    return articles + suffix;
  }

  /// Names and types of its fields: JSON, as `PUT _mapping` takes it.
  public String mapping() {
    return IndexTemplate.of(new IndexSettings(this, "articles", 1, 0)).mapping().toString();
  }

  /// Settings and mapping, beside this class.
  String resource() {
    return resource;
  }
}
