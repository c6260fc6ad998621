package dev.countywire.model;

import static dev.countywire.model.JsonFields.list;
import static dev.countywire.model.JsonFields.lower;
import static dev.countywire.model.JsonFields.rounded;
import static dev.countywire.model.JsonFields.string;
import static dev.countywire.model.JsonFields.strings;
import static dev.countywire.model.JsonFields.time;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Enriched articles as JSON in UTF-8, on one line: these bytes are what Elasticsearch gets.
///
/// The same article gives the same bytes; absent fields and empty lists are left out.
public final class EnrichedArticleCodec {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private EnrichedArticleCodec() {}

  /// Writes the fields in the contract's order.
  public static byte[] encode(EnrichedArticle article) {
    return encodeOpen(article).json();
  }

  /// The same bytes, open for what the topology adds to an article that has it not yet.
  public static EncodedArticle encodeOpen(EnrichedArticle article) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(article.content().body().length() * 5 + 1024);
    int stateAt;
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      writeIdentity(json, article);
      stateAt = out.size() + json.getOutputBuffered();
      writeProvenance(json, article.provenance());
      writeContent(json, article.content());
      TagsJson.write(json, article.tags());
      writeCleaning(json, article.cleaning());
      json.writeStringField("content_hash", article.contentHash());
      strings(json, "story_keys", article.storyKeys());
      json.writeNumberField("word_count", article.content().wordCount());
      json.writeObjectFieldStart("enricher");
      json.writeStringField("version", article.enricher().version());
      json.writeNumberField("generation", article.enricher().generation());
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new EncodedArticle(out.toByteArray(), stateAt);
  }

  private static void writeIdentity(JsonGenerator json, EnrichedArticle article)
      throws IOException {
    Provenance from = article.provenance();
    json.writeStringField("id", from.id());
    json.writeNumberField("schema_version", EnrichedArticle.SCHEMA_VERSION);
    time(json, "@timestamp", article.timestamp());
    Published published = article.content().published();
    if (published != null) {
      time(json, "published_at", published.at());
      json.writeStringField("published_precision", lower(published.precision()));
    }
    time(json, "captured_at", from.capturedAt());
    time(json, "ingested_at", from.ingestedAt());
  }

  private static void writeProvenance(JsonGenerator json, Provenance from) throws IOException {
    time(json, "first_seen_at", from.firstSeenAt());
    if (from.revision() != null) {
      json.writeNumberField("revision", from.revision());
    }
    ArticleUrl url = from.url();
    if (url != null) {
      json.writeObjectFieldStart("url");
      json.writeStringField("full", url.full());
      string(json, "domain", url.domain());
      string(json, "registered_domain", url.registeredDomain());
      json.writeEndObject();
    }
    string(json, "site", from.site());
    string(json, "source_file", from.sourceFile());
  }

  private static void writeContent(JsonGenerator json, Content content) throws IOException {
    string(json, "title", content.title());
    string(json, "subtitle", content.subtitle());
    json.writeStringField("body", content.body());
    strings(json, "captions", content.captions());
    string(json, "publisher", content.publisher());
    strings(json, "authors", content.authors());
    strings(json, "editors", content.editors());
    json.writeStringField("language", "zh");
    json.writeStringField("script", lower(content.script()));
  }

  private static void writeCleaning(JsonGenerator json, Cleaning cleaning) throws IOException {
    json.writeObjectFieldStart("cleaning");
    list(json, "removed", cleaning.removed(), EnrichedArticleCodec::writeRemoved);
    json.writeNumberField("removed_ratio", rounded(cleaning.removedRatio()));
    json.writeNumberField("glosses", cleaning.glosses());
    json.writeNumberField("bytes_repaired", cleaning.bytesRepaired());
    json.writeNumberField("unrepaired", cleaning.unrepaired());
    json.writeNumberField("characters_converted", cleaning.charactersConverted());
    json.writeEndObject();
  }

  private static void writeRemoved(JsonGenerator json, Cleaning.Removed removed)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("role", removed.role());
    json.writeStringField("rule", removed.rule());
    json.writeStringField("text", removed.text());
    json.writeEndObject();
  }
}
