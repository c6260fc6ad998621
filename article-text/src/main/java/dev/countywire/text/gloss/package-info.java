/// Pinyin glosses behind characters, removed.
@NullMarked
package dev.countywire.text.gloss;

import org.jspecify.annotations.NullMarked;
