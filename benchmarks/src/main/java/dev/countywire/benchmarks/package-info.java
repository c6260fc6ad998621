/// How fast the text chain is: characters a second, one thread, ratios within one run.
@NullMarked
package dev.countywire.benchmarks;

import org.jspecify.annotations.NullMarked;
