/// Remembers how far a source was published, so that a killed run goes on where Kafka's
/// confirmations ended.
@NullMarked
package dev.countywire.ingest.checkpoint;

import org.jspecify.annotations.NullMarked;
