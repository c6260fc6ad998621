/// Bytes that were broken on the way, restored where that is certain.
@NullMarked
package dev.countywire.text.encoding;

import org.jspecify.annotations.NullMarked;
