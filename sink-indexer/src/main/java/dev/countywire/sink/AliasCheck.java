package dev.countywire.sink;

import dev.countywire.sink.bulk.IndexingStopped;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.Elasticsearch;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for the alias before the first record does; a server that is down is waited for later.
final class AliasCheck {
  private static final Logger LOG = LoggerFactory.getLogger(AliasCheck.class);

  private AliasCheck() {}

  /// Returns if the alias is there, or nobody answers.
  ///
  /// @throws IndexingStopped if the alias is missing or the credentials do not do
  static void of(Elasticsearch elasticsearch, String alias) {
    try {
      Answer answer = elasticsearch.send("GET", "/_alias/" + alias);
      switch (answer.status()) {
        case 404 ->
            throw new IndexingStopped(
                "Elasticsearch has no alias " + alias + ": run `countywire index init` first");
        case 401 ->
            throw new IndexingStopped(
                "Elasticsearch asks for credentials: set elasticsearch.api-key, or"
                    + " elasticsearch.username and elasticsearch.password");
        default -> LOG.debug("alias {}: status {}", alias, answer.status());
      }
    } catch (IOException down) {
      LOG.warn("Elasticsearch does not answer yet, the sink waits for it: {}", down.getMessage());
    }
  }
}
