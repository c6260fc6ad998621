/// The proof that every raw record came to exactly one end.
@NullMarked
package dev.countywire.operations.verify;

import org.jspecify.annotations.NullMarked;
