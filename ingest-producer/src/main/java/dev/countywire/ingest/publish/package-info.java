/// Brings items into Kafka, each once and none lost.
@NullMarked
package dev.countywire.ingest.publish;

import org.jspecify.annotations.NullMarked;
