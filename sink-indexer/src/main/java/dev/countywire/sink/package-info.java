/// The sink: from `articles.enriched` into Elasticsearch, losing nothing.
@NullMarked
package dev.countywire.sink;

import org.jspecify.annotations.NullMarked;
