/// What a page shows, as the index has it.
@NullMarked
package dev.countywire.web.index;

import org.jspecify.annotations.NullMarked;
