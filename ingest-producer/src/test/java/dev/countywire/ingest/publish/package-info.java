/// Tests of the publisher.
@NullMarked
package dev.countywire.ingest.publish;

import org.jspecify.annotations.NullMarked;
