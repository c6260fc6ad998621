/// Stories: articles that tell the same, found by the keys they share.
@NullMarked
package dev.countywire.operations.stories;

import org.jspecify.annotations.NullMarked;
