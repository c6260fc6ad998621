package dev.countywire.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Where an article came from and when.
///
/// @param id key on the topics and in the index
/// @param capturedAt when the page was captured
/// @param ingestedAt Kafka timestamp of the raw record
/// @param firstSeenAt when the id was first seen; set by the topology
/// @param revision 1, and one more with every change of its content; set by the topology
/// @param url address in the parts that ECS names
/// @param site outlet as the scraper knows it
/// @param sourceFile file or archive the record came from
public record Provenance(
    String id,
    OffsetDateTime capturedAt,
    OffsetDateTime ingestedAt,
    @Nullable OffsetDateTime firstSeenAt,
    @Nullable Integer revision,
    @Nullable ArticleUrl url,
    @Nullable String site,
    @Nullable String sourceFile) {}
