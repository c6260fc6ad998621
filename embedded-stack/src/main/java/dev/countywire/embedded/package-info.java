/// The real servers for the demo and the tests: Kafka in process, Elasticsearch as a child process.
@NullMarked
package dev.countywire.embedded;

import org.jspecify.annotations.NullMarked;
