/// One real Elasticsearch node in a JVM of its own, started and ended by the process that needs it.
@NullMarked
package dev.countywire.elasticsearch;

import org.jspecify.annotations.NullMarked;
