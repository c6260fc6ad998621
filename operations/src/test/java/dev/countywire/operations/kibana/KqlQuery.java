package dev.countywire.operations.kibana;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The part of Kibana's query language that the dashboards use, as Elasticsearch gets it: `field:
/// value`, `field: (a or b)`, `and`, `or`, `not`, parentheses.
final class KqlQuery {
  private static final Pattern TOKEN = Pattern.compile("\\s*([():]|\"[^\"]*\"|[^\\s():\"]+)");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private KqlQuery(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      matcher.region(matcher.end(), text.length());
    }
  }

  static ObjectNode of(String text) {
    if (text.isBlank()) {
      return object("match_all", JsonNodeFactory.instance.objectNode());
    }
    KqlQuery query = new KqlQuery(text);
    ObjectNode whole = query.any(null);
    if (query.at < query.tokens.size()) {
      throw query.unknown();
    }
    return whole;
  }

  private ObjectNode any(@Nullable String field) {
    List<ObjectNode> either = new ArrayList<>(List.of(all(field)));
    while (take("or")) {
      either.add(all(field));
    }
    return joined("should", either);
  }

  private ObjectNode all(@Nullable String field) {
    List<ObjectNode> each = new ArrayList<>(List.of(one(field)));
    while (take("and")) {
      each.add(one(field));
    }
    return joined("filter", each);
  }

  private ObjectNode one(@Nullable String field) {
    if (take("not")) {
      return joined("must_not", List.of(one(field)));
    }
    if (take("(")) {
      ObjectNode inner = any(field);
      if (!take(")")) {
        throw unknown();
      }
      return inner;
    }
    String word = next();
    if (field != null) {
      return object(
          "term", JsonNodeFactory.instance.objectNode().put(field, word.replace("\"", "")));
    }
    if (!take(":")) {
      throw unknown();
    }
    return one(word);
  }

  private boolean take(String token) {
    boolean there = at < tokens.size() && tokens.get(at).equalsIgnoreCase(token);
    at += there ? 1 : 0;
    return there;
  }

  private String next() {
    if (at >= tokens.size() || tokens.get(at).matches("[():]|.*[*<>].*")) {
      throw unknown();
    }
    return tokens.get(at++);
  }

  private AssertionError unknown() {
    return new AssertionError("this test cannot read the query: " + text);
  }

  private static ObjectNode joined(String occurrence, List<ObjectNode> clauses) {
    if (clauses.size() == 1 && !occurrence.equals("must_not")) {
      return clauses.getFirst();
    }
    ObjectNode bool = JsonNodeFactory.instance.objectNode();
    bool.putArray(occurrence).addAll(clauses);
    return object("bool", bool);
  }

  private static ObjectNode object(String name, ObjectNode value) {
    return JsonNodeFactory.instance.objectNode().set(name, value);
  }
}
