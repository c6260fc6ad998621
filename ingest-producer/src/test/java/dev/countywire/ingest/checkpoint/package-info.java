/// Tests of the checkpoint.
@NullMarked
package dev.countywire.ingest.checkpoint;

import org.jspecify.annotations.NullMarked;
