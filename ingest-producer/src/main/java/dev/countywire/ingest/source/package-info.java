/// Where articles come from: files, folders, archives and standard input, as a stream of items.
///
/// `enrich` and `produce` read through this package; it knows neither Kafka nor the enricher.
@NullMarked
package dev.countywire.ingest.source;

import org.jspecify.annotations.NullMarked;
