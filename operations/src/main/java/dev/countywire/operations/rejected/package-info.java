/// The dead letters: looking at them, sending them round again, setting them aside.
@NullMarked
package dev.countywire.operations.rejected;

import org.jspecify.annotations.NullMarked;
