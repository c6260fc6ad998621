package dev.countywire.operations.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// One file of the folder `kibana`.
///
/// @param kind its folder
/// @param id its name without `.json`; Kibana knows the object by it
/// @param body its content, in the form that Kibana's API takes
public record KibanaObject(ObjectKind kind, String id, ObjectNode body) {
  private static final String ARTICLES = "articles";

  /// The same, reading other indices: data views and rules name them, dashboards name data views.
  KibanaObject reading(String alias) {
    ObjectNode own = body.deepCopy();
    switch (kind) {
      case DATA_VIEW -> own.put("title", renamed(own.path("title").asText(), alias));
      case RULE -> {
        JsonNode indices = own.at("/params/index");
        for (int i = 0; i < indices.size(); i++) {
          ((ArrayNode) indices).set(i, TextNode.valueOf(renamed(indices.path(i).asText(), alias)));
        }
      }
      case SETTINGS, TAG, DASHBOARD, CONNECTOR -> {
        // they name no index
      }
    }
    return new KibanaObject(kind, id, own);
  }

  private static String renamed(String index, String alias) {
    return index.startsWith(ARTICLES) ? alias + index.substring(ARTICLES.length()) : index;
  }
}
