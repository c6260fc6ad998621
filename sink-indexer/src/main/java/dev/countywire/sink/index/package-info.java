/// The index: its template, its alias, and what it takes to bring them up to date.
@NullMarked
package dev.countywire.sink.index;

import org.jspecify.annotations.NullMarked;
