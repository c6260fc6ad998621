/// Watching articles as they are enriched: what is wanted, why it fits, and what is told of it.
@NullMarked
package dev.countywire.operations.watch;

import org.jspecify.annotations.NullMarked;
