/// Traditional characters to simplified.
@NullMarked
package dev.countywire.text.script;

import org.jspecify.annotations.NullMarked;
