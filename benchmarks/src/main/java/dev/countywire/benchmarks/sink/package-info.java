/// The sink against others, in processes of their own.
@NullMarked
package dev.countywire.benchmarks.sink;

import org.jspecify.annotations.NullMarked;
