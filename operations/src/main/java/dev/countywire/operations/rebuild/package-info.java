/// A new index beside the live one: filled, compared, put in its place.
@NullMarked
package dev.countywire.operations.rebuild;

import org.jspecify.annotations.NullMarked;
