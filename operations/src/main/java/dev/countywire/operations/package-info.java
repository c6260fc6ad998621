/// What operators do to a running pipeline.
@NullMarked
package dev.countywire.operations;

import org.jspecify.annotations.NullMarked;
