/// From the bytes of a raw article to an enriched one: pure, without Kafka, Elasticsearch, clock or
/// environment.
@NullMarked
package dev.countywire.text;

import org.jspecify.annotations.NullMarked;
