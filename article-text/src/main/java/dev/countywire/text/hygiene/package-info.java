/// Characters that no reader should see, and widths of punctuation.
@NullMarked
package dev.countywire.text.hygiene;

import org.jspecify.annotations.NullMarked;
