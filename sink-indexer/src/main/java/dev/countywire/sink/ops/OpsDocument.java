package dev.countywire.sink.ops;

import dev.countywire.model.ArticleId;
import dev.countywire.model.DocVersion;

/// A document of figures: the same thing has the same id whenever it is written, and a later state
/// the higher version.
///
/// @param id of the document
/// @param version grows with what it says
/// @param json one line
record OpsDocument(String id, DocVersion version, String json) {
  /// A document for something with a name of any form.
  static OpsDocument named(String name, long version, String json) {
    return new OpsDocument(ArticleId.digest(name), new DocVersion(version), json);
  }
}
