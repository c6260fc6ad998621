/// Documents into `_bulk`: batches, requests, answers, and trying again.
@NullMarked
package dev.countywire.sink.bulk;

import org.jspecify.annotations.NullMarked;
